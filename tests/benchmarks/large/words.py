"""Words that nobody speaks, in the scripts of our readers, as often as words are in any text (Zipf)."""

from dataclasses import dataclass
from functools import cache
from itertools import accumulate, product
from random import Random

LANGUAGES = ("en", "it", "fr", "el", "ar")
SYLLABLES = {
    "en": ["ba", "ler", "mo", "tin", "sa", "ru", "den", "ko", "ly", "wen", "ha", "pe", "stor"],
    "it": ["ba", "lero", "mo", "tina", "sa", "ru", "deno", "co", "li", "vè", "ca", "pe", "stra"],
    "fr": ["ba", "lé", "mou", "tin", "sa", "ru", "dan", "que", "ly", "vè", "cha", "pe", "stre"],
    "el": ["βα", "λε", "μο", "τι", "σα", "ρου", "δεν", "κο", "λή", "βε", "χα", "πε", "στο"],
    "ar": ["با", "لير", "مو", "تن", "سا", "رو", "دن", "كو", "لي", "ون", "ها", "بي", "ست"],
}
MOST = 2000


@dataclass(frozen=True)
class Vocabulary:
    """The first of the words is in nearly every text, the last in hardly any."""

    words: list[str]
    weights: list[float]

    @classmethod
    @cache
    def of(cls, language: str) -> "Vocabulary":
        syllables = SYLLABLES[language]
        words = ["".join(parts) for parts in product(syllables, repeat=3)][:MOST]
        Random(language).shuffle(words)
        return cls(words, list(accumulate(1 / (rank + 5) for rank in range(len(words)))))

    @property
    def common(self) -> str:
        return self.words[0]

    @property
    def rare(self) -> str:
        """Longer than all that any text is made of."""
        return self.words[0] * 2

    def text(self, dice: Random, words: int) -> str:
        found = dice.choices(self.words, cum_weights=self.weights, k=words)
        return " ".join(found).capitalize()

    def sentences(self, dice: Random, number: int) -> str:
        return " ".join(f"{self.text(dice, 12)}." for _number in range(number))
