from home.art.dice import Dice


def test_dice_fall_evenly():
    dice = Dice("even")
    throws = [dice.pick("abcd") for _ in range(4000)]
    assert [letter for letter in "abcd" if not 900 < throws.count(letter) < 1100] == []


def test_dice_of_the_same_key_fall_the_same():
    first, second = Dice("key"), Dice("key")
    assert [first.share() for _ in range(5)] == [second.share() for _ in range(5)]
