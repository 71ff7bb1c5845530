"""How pages get into other languages and stay together there."""
