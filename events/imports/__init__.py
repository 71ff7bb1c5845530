"""Calendars of partners: fetched, read in a process of their own, compared, and made into events.

The only part that reads what strangers wrote. From the outside in: `address` and `fetching` bring bytes,
`prescan` bounds them, `sandbox` has them read by `worker`, `mapping` makes events of them, `syncing` compares
those with the pages that came before, `pages` writes.
"""
