package io.anxin.conversation.mail;

import io.anxin.conversation.mail.html.HtmlSanitizer;
import io.anxin.conversation.mail.html.HtmlText;
import io.anxin.conversation.mail.quote.HtmlFold;
import io.anxin.conversation.mail.quote.TextFold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the body of a mail safe and folds it.
final class BodyReader {

    /// HTML beyond this is not worth its time: the text part is shown, or its words.
    private static final int LONGEST_HTML = 3_000_000;

    private BodyReader() {}

    static MailBody read(@Nullable String text, @Nullable String html, List<String> problems) {
        if (html == null || html.isBlank()) {
            TextFold.Folded folded = TextFold.fold(text == null ? "" : text);
            String whole = text == null ? "" : text.strip();
            return new MailBody(whole, null, folded.newText(), folded.rest(), null, null);
        }
        String bounded = html;
        if (html.length() > LONGEST_HTML) {
            problems.add("HTML cut at " + LONGEST_HTML + " characters");
            bounded = html.substring(0, LONGEST_HTML);
        }
        HtmlFold.Folded folded = HtmlFold.fold(bounded);
        String safe = HtmlSanitizer.sanitise(bounded);
        boolean whole = folded.rest().isEmpty();
        String fresh = whole ? safe : HtmlSanitizer.sanitise(folded.newHtml());
        String rest = whole ? null : HtmlSanitizer.sanitise(folded.rest());
        if (text != null && !text.isBlank()) {
            TextFold.Folded plain = TextFold.fold(text);
            return new MailBody(text.strip(), safe, plain.newText(), plain.rest(), fresh, rest);
        }
        return ofHtml(safe, fresh, rest);
    }

    private static MailBody ofHtml(String safe, String fresh, @Nullable String rest) {
        String words = HtmlText.of(safe);
        TextFold.Folded folded = TextFold.fold(HtmlText.of(fresh));
        String quoted = rest == null ? folded.rest() : folded.rest() + "\n" + HtmlText.of(rest);
        return new MailBody(words, safe, folded.newText(), quoted.strip(), fresh, rest);
    }
}
