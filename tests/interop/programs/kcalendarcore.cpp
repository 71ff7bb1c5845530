// KCalendarCore, the calendar of KDE: see programs/__init__.py for what is asked and answered.

#include <KCalendarCore/Event>
#include <KCalendarCore/Exceptions>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/OccurrenceIterator>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <cstdio>

using namespace KCalendarCore;

static QString file;

static void print(const char *kind, const QJsonValue &value)
{
    const QJsonDocument line(QJsonObject{{"file", file}, {kind, value}});
    std::printf("%s\n", line.toJson(QJsonDocument::Compact).constData());
}

static QString written(const QDateTime &moment, bool allDay)
{
    if (!moment.isValid()) {
        return QString();
    }
    if (allDay) {
        return moment.date().toString(Qt::ISODate);
    }
    if (moment.timeSpec() == Qt::LocalTime) {
        return moment.toString("yyyy-MM-ddTHH:mm:ss");
    }
    return moment.toUTC().toString("yyyy-MM-ddTHH:mm:ssZ");
}

static QString status(const Event::Ptr &event)
{
    switch (event->status()) {
    case Incidence::StatusCanceled:
        return "CANCELLED";
    case Incidence::StatusConfirmed:
        return "CONFIRMED";
    case Incidence::StatusTentative:
        return "TENTATIVE";
    default:
        return QString();
    }
}

static void printEntries(const Calendar::Ptr &calendar)
{
    for (const Event::Ptr &event : calendar->rawEvents()) {
        print("entry",
              QJsonObject{
                  {"uid", event->uid()},
                  {"recurrence_id", written(event->recurrenceId(), event->allDay())},
                  {"sequence", event->revision()},
                  {"status", status(event)},
                  {"summary", event->summary()},
                  {"location", event->location()},
                  {"description", event->description()},
              });
    }
}

static void printDates(const Calendar::Ptr &calendar, const QDate &from, const QDate &to)
{
    OccurrenceIterator dates(*calendar, from.startOfDay(Qt::UTC), to.startOfDay(Qt::UTC));
    while (dates.hasNext()) {
        dates.next();
        const auto event = dates.incidence().dynamicCast<Event>();
        const bool allDay = event->allDay();
        // The last day of a whole-day event, which elsewhere is the day after.
        const QDateTime end = dates.occurrenceEndDate();
        print("date",
              QJsonObject{
                  {"uid", event->uid()},
                  {"start", written(dates.occurrenceStartDate(), allDay)},
                  {"end", written(allDay ? end.addDays(1) : end, allDay)},
                  {"status", status(event)},
              });
    }
}

static void readFile(const QDate &from, const QDate &to)
{
    QFile source(file);
    const Calendar::Ptr calendar(new MemoryCalendar(QTimeZone::systemTimeZone()));
    ICalFormat format;
    if (!source.open(QIODevice::ReadOnly) || !format.fromRawString(calendar, source.readAll())) {
        print("problem", "not a calendar");
        return;
    }
    printEntries(calendar);
    printDates(calendar, from, to);
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList given = application.arguments();
    const QDate from = QDate::fromString(given.at(1), Qt::ISODate);
    const QDate to = QDate::fromString(given.at(2), Qt::ISODate);
    for (const QString &path : given.mid(3)) {
        file = path;
        readFile(from, to);
    }
    return 0;
}
