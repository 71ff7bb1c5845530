"""A service that translates by machine, on this computer: it speaks the three protocols that we speak."""

import json
import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlparse

#: What must not be translated: the tags, and what is marked so.
KEPT = re.compile(r'(<span translate="no"[^>]*>.*?</span>|<[^>]*>|&\w+;)')


def translated(html: str) -> str:
    """Turns each word around: no word stays as it was, and all tags do."""
    return "".join(
        part if KEPT.fullmatch(part) else re.sub(r"\w+", lambda word: word[0][::-1], part)
        for part in KEPT.split(html)
    )


class Service(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.asked.append((self.path, self.headers, body))
        status, answer = self.answer(body)
        if self.server.broken is not None:
            status, answer = self.server.broken
        octets = answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)

    def answer(self, body: str):
        if urlparse(self.path).path == "/deepl":
            texts = parse_qs(body)["text"]
            assert len(texts) <= 50, "DeepL takes fifty texts at a time"
            return 200, {"translations": [{"text": translated(text)} for text in texts]}
        texts = [translated(text) for text in json.loads(body)["q"]]
        if urlparse(self.path).path == "/google":
            return 200, {"data": {"translations": [{"translatedText": text} for text in texts]}}
        return 200, {"translatedText": texts}

    def log_message(self, *args):
        pass


@contextmanager
def service():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    server.asked, server.broken = [], None
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
