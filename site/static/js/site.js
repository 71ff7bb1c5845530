// Makes a page that works without it a little nicer. Each part finds what it needs or does nothing.
import { copyButtons } from "./copy.js";
import { chapters, players } from "./player.js";
import { printButtons } from "./print.js";
import { currentInView } from "./scroll.js";
import { suggestLanguage } from "./suggestion.js";
import { timesOfReader } from "./zone.js";

copyButtons(document);
players(document);
chapters(document);
printButtons(document);
currentInView(document);
suggestLanguage(document);
timesOfReader(document);
