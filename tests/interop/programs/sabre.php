<?php

// sabre/vobject, of calendar servers: see programs/__init__.py for what is asked and answered.

use Sabre\VObject;

// The library is older than the interpreter, which warns of its style.
error_reporting(E_ERROR);
ini_set('display_errors', 'stderr');
ini_set('memory_limit', '1G');
require 'Sabre/VObject/autoload.php';

function show(string $file, string $kind, $value): void
{
    $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR;
    echo json_encode(['file' => $file, $kind => $value], $flags), "\n";
}

function written(VObject\Property\DateTime $property): string
{
    $moment = clone $property->getDateTime();
    switch ($property->getDateType()) {
        case VObject\Property\DateTime::DATE:
            return $moment->format('Y-m-d');
        case VObject\Property\DateTime::LOCAL:
            return $moment->format('Y-m-d\TH:i:s');
        default:
            return $moment->setTimezone(new DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z');
    }
}

// In its values commas and semicolons stay escaped: they separate the parts of some properties.
function text($property): string
{
    return preg_replace('/\\\\([,;])/', '$1', (string) $property);
}

function show_entry(string $file, VObject\Component $event): void
{
    $id = $event->{'RECURRENCE-ID'};
    show($file, 'entry', [
        'uid' => (string) $event->UID,
        'recurrence_id' => $id ? written($id) : '',
        'sequence' => (int) (string) $event->SEQUENCE,
        'status' => (string) $event->STATUS,
        'summary' => text($event->SUMMARY),
        'location' => text($event->LOCATION),
        'description' => text($event->DESCRIPTION),
    ]);
}

function show_date(string $file, VObject\Component $event): void
{
    show($file, 'date', [
        'uid' => (string) $event->UID,
        'start' => written($event->DTSTART),
        'end' => written($event->DTEND ?: $event->DTSTART),
        'status' => (string) $event->STATUS,
    ]);
}

[, $from, $to] = $argv;
foreach (array_slice($argv, 3) as $file) {
    try {
        $calendar = VObject\Reader::read(file_get_contents($file));
        foreach ($calendar->select('VEVENT') as $event) {
            show_entry($file, $event);
        }
        $utc = new DateTimeZone('UTC');
        $calendar->expand(new DateTime($from, $utc), new DateTime($to, $utc));
        foreach ($calendar->select('VEVENT') as $event) {
            show_date($file, $event);
        }
    } catch (Throwable $error) {
        show($file, 'problem', get_class($error) . ': ' . $error->getMessage());
    }
}
