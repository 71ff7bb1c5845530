import datetime
import django.db.models.deletion
import modelcluster.fields
import uuid
from django.db import migrations, models
from django.utils import timezone


def fill_in(apps, schema_editor):
    """What is derived from published events, for those published before."""
    Occurrence = apps.get_model("events", "Occurrence")
    Occurrence.objects.update(day=models.F("start_date"), listed_at=models.F("start"))
    EventPage = apps.get_model("events", "EventPage")
    CalendarEntry = apps.get_model("events", "CalendarEntry")
    CalendarEntry.objects.bulk_create(
        CalendarEntry(page_id=pk, modified=timezone.now(), content=b"", marked=b"")
        for pk in EventPage.objects.filter(live=True).values_list("pk", flat=True)
    )


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0001_initial'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarEntry',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='calendar_entry', serialize=False, to='events.eventpage', verbose_name='event')),
                ('content', models.BinaryField()),
                ('marked', models.BinaryField()),
                ('zones', models.CharField(default='', max_length=255)),
                ('count', models.PositiveIntegerField(default=0)),
                ('first_start', models.BigIntegerField(default=0)),
                ('last_end', models.BigIntegerField(db_index=True, default=0)),
                ('digest', models.CharField(default='', max_length=64)),
                ('modified', models.DateTimeField()),
                ('stale', models.BooleanField(default=True)),
            ],
            options={
                'verbose_name': 'calendar entry',
                'verbose_name_plural': 'calendar entries',
                'indexes': [models.Index(fields=['page'], condition=models.Q(('stale', True)), name='stale_entries')],
            },
        ),
        migrations.CreateModel(
            name='ChangedDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('day', models.DateField(help_text='The day on which the series has it.', verbose_name='date')),
                ('kind', models.CharField(choices=[('cancelled', 'Cancelled'), ('moved', 'Moved to another day or time'), ('changed', 'Takes place with a change')], default='cancelled', max_length=10, verbose_name='what changes')),
                ('new_day', models.DateField(blank=True, null=True, verbose_name='new day')),
                ('start_time', models.TimeField(blank=True, null=True, verbose_name='from')),
                ('end_time', models.TimeField(blank=True, null=True, verbose_name='to')),
                ('venue', models.CharField(blank=True, help_text='If it is another one.', max_length=200, verbose_name='venue on this day')),
                ('online_url', models.URLField(blank=True, verbose_name='address to join online on this day')),
                ('reason', models.CharField(blank=True, help_text='Shown to everybody. For example: the teacher is ill.', max_length=250, verbose_name='reason')),
            ],
            options={
                'verbose_name': 'changed date',
                'verbose_name_plural': 'changed dates',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.RemoveConstraint(
            model_name='occurrence',
            name='one_row_per_start',
        ),
        migrations.AddField(
            model_name='eventpage',
            name='skip_holidays',
            field=models.BooleanField(default=False, help_text='Those of the country in which it takes place.', verbose_name='not on public holidays'),
        ),
        migrations.AddField(
            model_name='occurrence',
            name='cancelled',
            field=models.BooleanField(default=False, verbose_name='cancelled'),
        ),
        migrations.AddField(
            model_name='occurrence',
            name='day',
            field=models.DateField(default=datetime.date(2000, 1, 1), verbose_name='day in the series'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='occurrence',
            name='kept',
            field=models.BooleanField(default=False, verbose_name='from an earlier rule'),
        ),
        migrations.AddField(
            model_name='occurrence',
            name='listed_at',
            field=models.DateTimeField(default=datetime.datetime(2000, 1, 1, 0, 0, tzinfo=datetime.timezone.utc), verbose_name='first listed'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='occurrence',
            name='open_end',
            field=models.BooleanField(default=False, verbose_name='nobody said when it ends'),
        ),
        migrations.AddField(
            model_name='publishedschedule',
            name='is_series',
            field=models.BooleanField(default=False, verbose_name='is a series'),
        ),
        migrations.AddField(
            model_name='publishedschedule',
            name='rule_digest',
            field=models.CharField(default='', max_length=64, verbose_name='digest of the rule'),
        ),
        migrations.AddField(
            model_name='publishedschedule',
            name='rule_holds_from',
            field=models.DateTimeField(null=True, verbose_name='the rule holds from'),
        ),
        migrations.AlterField(
            model_name='occurrence',
            name='event_key',
            field=models.UUIDField(verbose_name='event'),
        ),
        migrations.AddIndex(
            model_name='occurrence',
            index=models.Index(fields=['event_key', 'end', 'start'], name='events_occu_event_k_2dfd76_idx'),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='occurrence',
            constraint=models.UniqueConstraint(fields=('event_key', 'day'), name='one_row_per_day_of_series'),
        ),
        migrations.AddField(
            model_name='changeddate',
            name='event',
            field=modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='changed_dates', to='events.eventpage'),
        ),
        migrations.AddField(
            model_name='changeddate',
            name='locale',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale'),
        ),
        migrations.AlterUniqueTogether(
            name='changeddate',
            unique_together={('translation_key', 'locale')},
        ),
    ]
