/** What the help says besides the options: examples, and what exit codes mean. */

export const EXAMPLES = {
  main: `Examples:
  repair-article page.html                              one record
  repair-article < page.html | jq -r .headline          the same from a pipe
  repair-article -r saved/ -o records.jsonl.gz          every page of a folder
  repair-article dump.warc.gz --report report/          what was repaired, as web pages
  repair-article page.html --format markdown            the article for reading
  repair-article page.html --fields headline,quotes     only what you need`,
  text: `Examples:
  repair-article text garbled.txt                       the repaired text
  repair-article text --explain garbled.txt > fixed.txt what was changed, on stderr
  repair-article text --jsonl < lines.jsonl             one text per line`,
  completion: `Examples:
  repair-article completion bash > ~/.local/share/bash-completion/completions/repair-article
  source <(repair-article completion zsh)
  repair-article completion zsh > "\${fpath[1]}/_repair-article"
  repair-article completion fish > ~/.config/fish/completions/repair-article.fish`,
} as const;

export const EXIT_CODES = `Exit codes:
  0  every input succeeded            3  every input failed
  1  some inputs failed               4  the output could not be written
  2  the command line is wrong        130, 143  stopped by SIGINT or SIGTERM`;
