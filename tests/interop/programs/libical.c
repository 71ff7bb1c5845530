/* libical, the library of many calendar servers and phones: see programs/__init__.py for what is asked and answered.

   libical repeats an entry by its rule but leaves it to programs to join the entries of single dates: here, as in
   RFC 5545, 3.8.4.4, a date of a series is dropped if another entry with its UID names it. Its validator speaks too. */

#include <libical/ical.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *file;

struct named {
    const char *uid;
    time_t moment;
};
static struct named *named;
static size_t named_count;

static void print_string(const char *text)
{
    putchar('"');
    for (; text && *text; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\')
            printf("\\%c", byte);
        else if (byte < 32)
            printf("\\u%04x", byte);
        else
            putchar(byte);
    }
    putchar('"');
}

static void print_member(const char *name, const char *text)
{
    printf("\"%s\": ", name);
    print_string(text);
}

static void begin(const char *kind)
{
    printf("{");
    print_member("file", file);
    printf(", \"%s\": ", kind);
}

static void print_problem(const char *text)
{
    begin("problem");
    print_string(text);
    printf("}\n");
}

enum form { MOMENT, DAY, FLOATING };

static enum form form_of(struct icaltimetype time)
{
    if (icaltime_is_date(time))
        return DAY;
    return time.zone == NULL ? FLOATING : MOMENT;
}

/* Days and floating times as if they were in UTC. */
static time_t moment_of(struct icaltimetype time)
{
    icaltimezone *utc = icaltimezone_get_utc_timezone();
    return icaltime_as_timet_with_zone(time, time.zone ? time.zone : utc);
}

static void print_moment(const char *name, time_t moment, enum form form)
{
    static const char *const formats[] = {"%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"};
    char text[32];
    struct tm parts;
    gmtime_r(&moment, &parts);
    strftime(text, sizeof text, formats[form], &parts);
    print_member(name, text);
}

static const char *status_of(icalcomponent *entry)
{
    switch (icalcomponent_get_status(entry)) {
    case ICAL_STATUS_CANCELLED:
        return "CANCELLED";
    case ICAL_STATUS_CONFIRMED:
        return "CONFIRMED";
    case ICAL_STATUS_TENTATIVE:
        return "TENTATIVE";
    default:
        return "";
    }
}

/* Null for what is no date of a series. The library's own reader leaves out the zone. */
static struct icaltimetype recurrence_id_of(icalcomponent *entry)
{
    icalproperty *property = icalcomponent_get_first_property(entry, ICAL_RECURRENCEID_PROPERTY);
    return property ? icalproperty_get_datetime_with_component(property, entry) : icaltime_null_time();
}

static void print_entry(icalcomponent *entry)
{
    struct icaltimetype recurrence_id = recurrence_id_of(entry);
    begin("entry");
    printf("{");
    print_member("uid", icalcomponent_get_uid(entry));
    printf(", ");
    if (icaltime_is_null_time(recurrence_id))
        print_member("recurrence_id", "");
    else
        print_moment("recurrence_id", moment_of(recurrence_id), form_of(recurrence_id));
    printf(", \"sequence\": %d, ", icalcomponent_get_sequence(entry));
    print_member("status", status_of(entry));
    printf(", ");
    print_member("summary", icalcomponent_get_summary(entry));
    printf(", ");
    print_member("location", icalcomponent_get_location(entry));
    printf(", ");
    print_member("description", icalcomponent_get_description(entry));
    printf("}}\n");
}

static void print_date(icalcomponent *entry, time_t start, time_t end)
{
    enum form form = form_of(icalcomponent_get_dtstart(entry));
    begin("date");
    printf("{");
    print_member("uid", icalcomponent_get_uid(entry));
    printf(", ");
    print_moment("start", start, form);
    printf(", ");
    print_moment("end", end, form);
    printf(", ");
    print_member("status", status_of(entry));
    printf("}}\n");
}

static bool is_named(const char *uid, time_t moment)
{
    for (size_t number = 0; number < named_count; number++)
        if (named[number].moment == moment && strcmp(named[number].uid, uid) == 0)
            return true;
    return false;
}

static void print_instance(icalcomponent *entry, struct icaltime_span *span, void *data)
{
    (void)data;
    if (!is_named(icalcomponent_get_uid(entry), span->start))
        print_date(entry, span->start, span->end);
}

static icalcomponent *first_entry(icalcomponent *calendar)
{
    return icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
}

static icalcomponent *next_entry(icalcomponent *calendar)
{
    return icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
}

static bool is_override(icalcomponent *entry)
{
    return !icaltime_is_null_time(recurrence_id_of(entry));
}

static void note_overrides(icalcomponent *calendar)
{
    size_t most = (size_t)icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    named = calloc(most + 1, sizeof *named);
    named_count = 0;
    for (icalcomponent *entry = first_entry(calendar); entry; entry = next_entry(calendar)) {
        if (!is_override(entry))
            continue;
        named[named_count].uid = icalcomponent_get_uid(entry);
        named[named_count++].moment = moment_of(recurrence_id_of(entry));
    }
}

static void print_problems(icalcomponent *component)
{
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY))
        print_problem(icalproperty_get_xlicerror(property));
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        print_problems(inner);
}

static char *content_of(const char *path)
{
    FILE *source = fopen(path, "rb");
    if (!source)
        return NULL;
    fseek(source, 0, SEEK_END);
    size_t size = (size_t)ftell(source);
    rewind(source);
    char *content = calloc(size + 1, 1);
    size = fread(content, 1, size, source);
    fclose(source);
    return content;
}

static void read_file(struct icaltimetype from, struct icaltimetype to)
{
    char *content = content_of(file);
    icalcomponent *calendar = content ? icalparser_parse_string(content) : NULL;
    free(content);
    if (!calendar) {
        print_problem("not a calendar");
        return;
    }
    /* Its validator knows what each method asks for, and asks for nothing without one. */
    icalcomponent_set_method(calendar, ICAL_METHOD_PUBLISH);
    icalrestriction_check(calendar);
    print_problems(calendar);
    note_overrides(calendar);
    /* The library's own walk over components has one cursor, which repeating does not move. */
    for (icalcomponent *entry = first_entry(calendar); entry; entry = next_entry(calendar)) {
        print_entry(entry);
        if (is_override(entry))
            print_date(entry, moment_of(icalcomponent_get_dtstart(entry)),
                       moment_of(icalcomponent_get_dtend(entry)));
        else
            icalcomponent_foreach_recurrence(entry, from, to, print_instance, NULL);
    }
    free(named);
    icalcomponent_free(calendar);
}

static struct icaltimetype day_in_utc(const char *text)
{
    struct icaltimetype time = icaltime_null_time();
    sscanf(text, "%d-%d-%d", &time.year, &time.month, &time.day);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

int main(int count, char **arguments)
{
    icalerror_set_errors_are_fatal(0);
    for (int number = 3; number < count; number++) {
        file = arguments[number];
        read_file(day_in_utc(arguments[1]), day_in_utc(arguments[2]));
    }
    return 0;
}
