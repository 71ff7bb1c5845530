import home.languages
from django.db import migrations, models

from home.migrations._style_rules import RULES


def begin(apps, schema_editor):
    StyleRule = apps.get_model("home", "StyleRule")
    StyleRule.objects.bulk_create(
        StyleRule(language=language, pattern=pattern, reason=reason, better=better)
        for language, pattern, reason, better in RULES
    )


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0004_roles'),
    ]

    operations = [
        migrations.CreateModel(
            name='StyleRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=home.languages.language_choices, max_length=12, verbose_name='language')),
                ('pattern', models.CharField(help_text='Capitals and accents do not matter. A star stands for any ending: “flood*” finds “floods” and “flooding” too.', max_length=100, verbose_name='word or words')),
                ('reason', models.CharField(help_text='One sentence, in the language of the word.', max_length=250, verbose_name='why not')),
                ('better', models.CharField(help_text='One or more other ways to say it.', max_length=150, verbose_name='better')),
            ],
            options={
                'verbose_name': 'rule of style',
                'verbose_name_plural': 'style guide',
                'ordering': ['language', 'pattern'],
                'constraints': [models.UniqueConstraint(fields=('language', 'pattern'), name='one_style_rule_per_pattern')],
            },
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
