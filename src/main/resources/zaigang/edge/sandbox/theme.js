// Light or dark as it was chosen last, before anything is drawn; as the system has it where nothing was chosen.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? '';
