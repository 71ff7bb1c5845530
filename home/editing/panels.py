"""Parts of the admin's forms that lead to what is done at once, without the rest of the form."""

from wagtail.admin.panels import Panel


class RecordPanel(Panel):
    """What a consent record allows at present, and the buttons to end it or to ask the person."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/editing/record_panel.html"

        def is_shown(self):
            return self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            # The models need this module for their forms.
            from home.consent.showing import pages_of
            from home.editing.of_record import copies_elsewhere, with_languages

            record, user = self.instance, self.request.user
            pages = pages_of(record).select_related("locale").order_by("title", "pk")
            is_withdrawn = record.status == record.Status.WITHDRAWN
            return {
                **super().get_context_data(parent_context),
                "record": record,
                "rows": with_languages(pages),
                "is_withdrawn": is_withdrawn,
                "copies": copies_elsewhere(record) if is_withdrawn else [],
                "may_withdraw": user.has_perm("home.withdraw_consent"),
            }
