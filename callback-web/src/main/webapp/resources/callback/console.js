// Charts take their colours from the style sheet, so that they follow the dark mode.
// Called by PrimeFaces with the widget as "this" (attribute extender of p:chart).
function styledChart() {
  const config = this.cfg.config;
  const names = config.data.datasets.map((set) => set.backgroundColor);
  const style = () => {
    const styles = getComputedStyle(document.documentElement);
    const colour = (name) => styles.getPropertyValue(name).trim();
    config.data.datasets.forEach((set, i) => {
      set.backgroundColor = colour(names[i]);
    });
    Object.values(config.options.scales).forEach((axis) => {
      axis.ticks.color = colour("--soft");
      axis.grid = {color: colour("--line")};
    });
    config.options.plugins.legend.labels = {color: colour("--ink")};
  };
  style();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    style();
    if (this.chart) {
      this.chart.options = config.options;
      this.chart.update();
    }
  });
}

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
