// Opens and closes the menu on small screens.
document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("menu-button");
  if (button) {
    button.addEventListener("click", () => {
      const open = document.body.classList.toggle("menu-open");
      button.setAttribute("aria-expanded", String(open));
    });
  }
});
