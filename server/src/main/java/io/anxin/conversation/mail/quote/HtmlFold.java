package io.anxin.conversation.mail.quote;

import io.anxin.conversation.mail.html.HtmlText;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Splits HTML into what is new and the rest, by the marks that mail programs leave: Gmail,
/// Outlook, Apple, Thunderbird, Yahoo, QQ, 163, Foxmail, DingTalk; and by the words of
/// [QuoteMarks].
public final class HtmlFold {

    /// Holds the older mail and nothing else; text may follow after it.
    private static final String CONTAINERS =
            "div.gmail_quote, blockquote.gmail_quote, blockquote[type=cite], div.yahoo_quoted,"
                    + " div.protonmail_quote, #isReplyContent, #isForwardContent, div.ntes_quote,"
                    + " blockquote[name=replyContent], div[name=quote], div.zmail_extra,"
                    + " div.moz-forward-container, blockquote.iosymail, .tutanota_quote";

    /// The older mail begins here and runs to the end.
    private static final String STARTS =
            "#divRplyFwdMsg, #appendonsend, hr#stopSpelling, div.moz-cite-prefix, includetail,"
                    + " div.OutlookMessageHeader, div#mail-editor-reference-message-container,"
                    + " div[style*=border-top:solid #E1E1E1], div[style*=border-top:solid #B5C4DF],"
                    + " div[style*=border-top: solid #E1E1E1], div[style*=border-top: solid #B5C4DF],"
                    + " div[style*=border-top:solid windowtext], div.ntes-mailmaster-quote,"
                    + " div.__aliyun_previous_quote, #xunlei_mail_quote";

    private static final String SIGNATURES =
            "div.gmail_signature, div.moz-signature, pre.moz-signature, #Signature, #ms-outlook-mobile-signature,"
                    + " div.yahoo-signature, sign[signid], includefooter, div.foxmail_signature, #ntes-pcmac-signature";

    private static final String CUT = "data-fold-here";

    /// @param rest empty when nothing is folded
    public record Folded(String newHtml, String rest) {}

    private HtmlFold() {}

    public static Folded fold(String html) {
        Document whole = Jsoup.parse(html);
        var signatures = whole.select(SIGNATURES);
        Element start = start(whole);
        if (start == null && signatures.isEmpty()) {
            return new Folded(html, "");
        }
        var rest = new StringBuilder();
        signatures.stream()
                .filter(s -> s.parent() != null && !inside(s, start))
                .forEach(s -> move(s, rest));
        if (start != null) {
            rest.append(cut(whole, start));
        }
        boolean nothingNew = HtmlText.of(whole).isBlank() && whole.select("img").isEmpty();
        return nothingNew ? new Folded(html, "") : new Folded(whole.body().html(), rest.toString());
    }

    private static void move(Element signature, StringBuilder rest) {
        rest.append(signature.outerHtml());
        signature.remove();
    }

    private static boolean inside(Element element, @Nullable Element start) {
        return start != null && (element.equals(start) || element.parents().contains(start));
    }

    /// Removes the older mail from `whole` and returns it.
    private static String cut(Document whole, Element start) {
        start.attr(CUT, "");
        boolean container = start.is(CONTAINERS);
        if (container && hasTextAfter(start)) {
            String quoted = start.outerHtml().replace(" " + CUT + "=\"\"", "");
            start.remove();
            return quoted;
        }
        Document older = whole.clone();
        Element from = older.selectFirst("[" + CUT + "]");
        if (from != null) {
            from.removeAttr(CUT);
            removeBefore(from);
        }
        removeAfter(start);
        start.remove();
        return older.body().html();
    }

    private static void removeBefore(Element from) {
        for (Element at = from;
                at.parent() != null && !at.tagName().equals("body");
                at = at.parent()) {
            Node before = at.previousSibling();
            while (before != null) {
                before.remove();
                before = at.previousSibling();
            }
        }
    }

    private static void removeAfter(Element from) {
        for (Element at = from; at != null && !at.tagName().equals("body"); at = at.parent()) {
            Node after = at.nextSibling();
            while (after != null) {
                after.remove();
                after = at.nextSibling();
            }
        }
    }

    private static boolean hasTextAfter(Element from) {
        for (Element at = from; at != null && !at.tagName().equals("body"); at = at.parent()) {
            for (Node after = at.nextSibling(); after != null; after = after.nextSibling()) {
                boolean text =
                        after instanceof TextNode words
                                ? !words.isBlank()
                                : after instanceof Element e && !HtmlText.of(e).isBlank();
                if (text) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The first element of the older mail, in the order of the document.
    private static @Nullable Element start(Document whole) {
        Element marked = whole.selectFirst(CONTAINERS + ", " + STARTS);
        Element worded = worded(whole, marked);
        return worded == null ? marked : worded;
    }

    /// A block whose words announce the older mail, before any marked element.
    private static @Nullable Element worded(Document whole, @Nullable Element until) {
        List<Element> blocks = whole.select("p, div, td, span, font, blockquote, hr").asList();
        int looked = 0;
        for (Element block : blocks) {
            if (block.equals(until) || looked++ > 5_000) {
                return null;
            }
            String text = blockText(block);
            if (text != null && announces(text, block)) {
                return block;
            }
        }
        return null;
    }

    /// Null for blocks that are too long to be an announcement.
    private static @Nullable String blockText(Element block) {
        if (block.childNodeSize() == 0 || block.childNodeSize() > 60) {
            return null;
        }
        String text = HtmlText.of(block);
        return text.length() > 1_500 ? null : text;
    }

    private static boolean announces(String text, Element block) {
        String first = text.lines().findFirst().orElse("");
        if (QuoteMarks.isHard(first) && !first.strip().matches("_+")) {
            return true;
        }
        boolean attributed = QuoteMarks.isAttribution(text.replace('\n', ' '));
        if (attributed && block.select("p, div").size() <= 2) {
            return true;
        }
        long fields = text.lines().filter(QuoteMarks::isFieldLine).count();
        return QuoteMarks.isFromLine(first) && fields >= 2;
    }
}
