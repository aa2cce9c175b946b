// Runs the cells of a lesson when it is opened in JupyterLab: those of a notebook whose metadata says finlit.runs.
// A container as JupyterLab loads them, written by hand: its parts come out of the shared scope of the lab.
(function () {
  "use strict";
  let scope = {};

  async function shared(name) {
    const versions = scope[name] || {};
    const [newest] = Object.keys(versions).sort().reverse();
    return (await versions[newest].get())();
  }

  async function extension() {
    const { INotebookTracker } = await shared("@jupyterlab/notebook");
    const { CodeCell } = await shared("@jupyterlab/cells");

    async function run(panel) {
      await panel.context.ready;
      await panel.revealed;
      const about = panel.context.model.getMetadata("finlit");
      if (!about || !about.runs) return;
      await panel.sessionContext.ready;
      // One after another and without choosing the cell, so that the page stays where the reader is.
      for (const cell of panel.content.widgets) {
        if (cell.model.type === "code" && !panel.isDisposed) {
          await CodeCell.execute(cell, panel.sessionContext);
        }
      }
    }

    const plugin = {
      id: "finlit-runs:plugin",
      autoStart: true,
      requires: [INotebookTracker],
      activate: (_, tracker) => {
        tracker.widgetAdded.connect((_, panel) => {
          run(panel).catch((problem) => console.warn("finlit-runs", problem));
        });
      },
    };
    return () => ({ __esModule: true, default: plugin });
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["finlit-runs"] = {
    init: (given) => { scope = given; },
    get: (module) => module === "./extension" ? extension() : Promise.reject(new Error(module)),
  };
})();
