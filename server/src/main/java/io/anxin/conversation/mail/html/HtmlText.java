package io.anxin.conversation.mail.html;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of HTML as plain text, for previews, search and mails without a plain part.
public final class HtmlText {

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "br",
                    "tr",
                    "table",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "hr",
                    "dl",
                    "dt",
                    "dd",
                    "address",
                    "center",
                    "section",
                    "article",
                    "header",
                    "footer");

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "noscript", "template", "svg", "math");

    private HtmlText() {}

    public static String of(String html) {
        return of(Jsoup.parse(html));
    }

    /// One line break between blocks, an empty line between paragraphs at most.
    public static String of(Element root) {
        var text = new Writer();
        root.traverse(text);
        return text.out
                .toString()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && unseen == 0) {
                boolean kept = words.parent() != null && words.parent().nameIs("pre");
                String text = kept ? words.getWholeText() : words.text();
                boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
                out.append(atStart && !kept ? text.stripLeading() : text);
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            String tag = element.normalName();
            if (UNSEEN.contains(tag)) {
                unseen++;
            } else if (tag.equals("br")) {
                out.append('\n');
            } else if (BLOCKS.contains(tag)) {
                freshLine();
                out.append(tag.equals("li") ? "- " : "");
            } else if ((tag.equals("td") || tag.equals("th"))
                    && element.previousElementSibling() != null) {
                out.append(' ');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (UNSEEN.contains(tag)) {
                    unseen--;
                } else if (!tag.equals("br") && BLOCKS.contains(tag)) {
                    freshLine();
                    out.append(tag.equals("p") || tag.equals("table") ? "\n" : "");
                }
            }
        }

        private void freshLine() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
    }
}
