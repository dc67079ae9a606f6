// Opens and closes the menu on small screens.
document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("menu-button");
  if (button) {
    button.addEventListener("click", () => {
      const open = document.body.classList.toggle("menu-open");
      button.setAttribute("aria-expanded", String(open));
    });
  }
  // A file that is chosen is put into the text field that is sent.
  document.querySelectorAll("input[type=file][data-into]").forEach((input) => {
    input.addEventListener("change", async () => {
      if (input.files.length === 1) {
        document.getElementById(input.dataset.into).value = await input.files[0].text();
      }
    });
  });
});
