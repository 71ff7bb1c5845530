"""A story page as one would write it with Wagtail's documentation beside one: what our miss is compared with.

Same words, pictures, menu, way up, languages, footer and stories to read on as `tests.benchmarks.large` has
them; none of this site's code, and nothing kept between two requests but what Wagtail and Django keep.
"""
