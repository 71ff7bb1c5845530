"""Events as iCalendar (RFC 5545, RFC 7986): from the domain to bytes, without HTTP."""
