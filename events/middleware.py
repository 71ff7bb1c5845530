"""What wraps every request for a calendar file."""

from events.calendar_files import last_answer


class LastGoodCalendarMiddleware:
    """A calendar program never learns that something of ours is broken: it might never ask again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code >= 500 and request.path_info.endswith(".ics"):
            return last_answer(request) or response
        return response
