package io.anxin.conversation.mail.mime;

import io.anxin.conversation.mail.charset.TextDecoder;
import io.anxin.conversation.mail.header.AddressList;
import io.anxin.conversation.mail.header.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Walks the parts of a mail and sorts them into text, HTML and files.
public final class ContentReader {

    /// Text beyond this is cut from the body and kept as a file.
    private static final int LONGEST_TEXT = 4_000_000;

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{2,40})");

    /// Forms of an alternative that say the same as its text, for programs of few.
    private static final Set<String> REPEATING =
            Set.of("text/enriched", "text/richtext", "text/x-amp-html", "text/watch-html");

    /// A stretch of the body; both forms when the mail gives it in both.
    private record Stretch(@Nullable String text, @Nullable String html) {

        boolean isBlank() {
            return (text == null || text.isBlank()) && (html == null || html.isBlank());
        }
    }

    private record Found(MimePart part, MailAttachment file) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Found> files = new ArrayList<>();
    private final List<String> problems;
    private final UnaryOperator<String> htmlToText;
    private String charset = "";
    private boolean hiding;

    private ContentReader(List<String> problems, UnaryOperator<String> htmlToText) {
        this.problems = problems;
        this.htmlToText = htmlToText;
    }

    /// @param problems where what is wrong is added
    /// @param htmlToText used where a mail mixes stretches of text and of HTML
    public static MailContents read(
            MimePart root, List<String> problems, UnaryOperator<String> htmlToText) {
        var reader = new ContentReader(problems, htmlToText);
        reader.walk(root, root);
        Protection.note(root, problems);
        return reader.contents();
    }

    private void walk(MimePart part, MimePart root) {
        if (part.type().equals("multipart/alternative")) {
            alternative(part, root);
        } else if (part.type().startsWith("multipart/")) {
            part.children().forEach(child -> walk(child, root));
        } else if (isBodyText(part)) {
            String text = decoded(part);
            boolean html = part.type().equals("text/html");
            stretches.add(
                    html ? new Stretch(null, text) : new Stretch(withoutUuencode(text), null));
        } else {
            file(part, part == root);
        }
    }

    /// The forms of an alternative are one stretch; files among them are kept.
    private void alternative(MimePart part, MimePart root) {
        String text = null;
        String html = null;
        for (MimePart form : part.children()) {
            if (part.children().size() > 1 && REPEATING.contains(form.type())) {
                continue;
            }
            int before = stretches.size();
            walk(form, root);
            List<Stretch> added = List.copyOf(stretches.subList(before, stretches.size()));
            stretches.subList(before, stretches.size()).clear();
            if (added.stream().anyMatch(s -> s.html != null)) {
                html = html == null || html.isBlank() ? joined(added, true) : html;
                text = text == null ? inBoth(added) : text;
            } else if (!added.isEmpty()) {
                text = text == null || text.isBlank() ? joined(added, false) : text;
            }
        }
        if (text != null || html != null) {
            stretches.add(new Stretch(text, html));
        }
    }

    /// The text of a form that itself holds text and HTML of the same words.
    private @Nullable String inBoth(List<Stretch> added) {
        return added.stream().anyMatch(s -> s.text != null) ? joined(added, false) : null;
    }

    private boolean isBodyText(MimePart part) {
        boolean text = part.type().equals("text/plain") || part.type().equals("text/html");
        boolean named = part.fileName() != null;
        boolean huge = part.encodedSize() > LONGEST_TEXT;
        if (text && huge) {
            problems.add("text too long for the body: kept as a file");
        }
        return text && !part.isAttached() && !named && !huge;
    }

    private String decoded(MimePart part) {
        byte[] bytes = part.content();
        if (!TransferCoding.isKnown(part.transferEncoding())) {
            problems.add("transfer encoding unknown: " + part.transferEncoding());
        }
        String label = part.parameter("charset");
        if ((label == null || label.isBlank()) && part.type().equals("text/html")) {
            label = metaCharset(bytes);
        }
        var decoded = TextDecoder.decode(bytes, label);
        if (decoded.problem() != null && !problems.contains(decoded.problem())) {
            problems.add(decoded.problem());
        }
        charset = charset.isEmpty() || charset.equals("us-ascii") ? decoded.charset() : charset;
        String text = decoded.text().replace("\r\n", "\n").replace('\r', '\n');
        boolean flowed = "flowed".equalsIgnoreCase(part.parameter("format"));
        return flowed
                ? FlowedText.joined(text, "yes".equalsIgnoreCase(part.parameter("delsp")))
                : text;
    }

    private static @Nullable String metaCharset(byte[] bytes) {
        int length = Math.min(bytes.length, 4_096);
        Matcher meta =
                META_CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return meta.find() ? meta.group(1) : null;
    }

    private String withoutUuencode(String text) {
        Uuencode.Extracted extracted = Uuencode.extract(text);
        for (Uuencode.File file : extracted.files()) {
            add(null, file.name(), "application/octet-stream", null, file.bytes());
        }
        return extracted.text();
    }

    private void file(MimePart part, boolean whole) {
        if (whole && part.encodedSize() == 0) {
            return;
        }
        String name = part.fileName();
        if (isTnef(part, name) && tnef(Tnef.open(part.content()))) {
            return;
        }
        if (name == null && part.type().equals("message/rfc822") && !part.children().isEmpty()) {
            Headers inner = part.children().getFirst().headers();
            var from = AddressList.parse(inner.value("from"));
            name = FileNames.ofMail(inner.text("subject"), from.isEmpty() ? null : from.getFirst());
        }
        add(part, name, part.type(), part.contentId(), part.content());
    }

    /// @return false when nothing could be read: the file itself is kept then
    private boolean tnef(Tnef.Opened opened) {
        if (opened.isEmpty()) {
            problems.add("winmail.dat holds nothing readable");
            return false;
        }
        opened.files().forEach(f -> add(null, f.name(), f.type(), f.contentId(), f.bytes()));
        boolean needed = stretches.stream().allMatch(Stretch::isBlank);
        if (needed && (opened.text() != null || opened.html() != null)) {
            stretches.add(new Stretch(opened.text(), opened.html()));
        } else if (needed && opened.rtf().length > 0) {
            add(null, "message.rtf", "application/rtf", null, opened.rtf());
        }
        return true;
    }

    private static boolean isTnef(MimePart part, @Nullable String name) {
        return part.type().equals("application/ms-tnef")
                || part.type().equals("application/vnd.ms-tnef")
                || (name != null && name.toLowerCase(Locale.ROOT).equals("winmail.dat"));
    }

    private void add(
            @Nullable MimePart part,
            @Nullable String name,
            String type,
            @Nullable String contentId,
            byte[] bytes) {
        if (FileNames.hidesItsEnding(name)) {
            problems.add("file name with reversed writing direction");
            hiding = true;
        }
        String safe = FileNames.safe(name, type, files.size() + 1);
        var file = new MailAttachment(safe, type, contentId, false, bytes);
        files.add(new Found(part == null ? NO_PART : part, file));
    }

    private static final MimePart NO_PART = MimeReader.read(new byte[0], new ArrayList<>());

    private MailContents contents() {
        boolean anyHtml = stretches.stream().anyMatch(s -> s.html != null);
        boolean anyText = stretches.stream().anyMatch(s -> s.text != null);
        String html = anyHtml ? joined(stretches, true) : null;
        List<MailAttachment> attachments = files.stream().map(f -> placed(f, html)).toList();
        String used = charset.isEmpty() ? "us-ascii" : charset;
        String text = anyText ? joined(stretches, false) : null;
        Protection.noteInText(text == null ? "" : text, problems);
        return new MailContents(text, html, attachments, used, hiding);
    }

    /// Inline is what the HTML shows by `cid:`, or a picture that says so itself beside HTML.
    private static MailAttachment placed(Found found, @Nullable String html) {
        MailAttachment file = found.file;
        String id = file.contentId();
        boolean shown = html != null && id != null && html.contains("cid:" + id);
        boolean saysSo =
                html != null
                        && id != null
                        && found.part.isInline()
                        && file.contentType().startsWith("image/");
        return new MailAttachment(
                file.name(), file.contentType(), id, shown || saysSo, file.bytes());
    }

    private String joined(List<Stretch> list, boolean asHtml) {
        var all = new StringBuilder();
        for (Stretch each : list) {
            String html = each.html;
            String text = each.text;
            String next;
            if (asHtml) {
                next = html != null ? html : "<pre>" + escaped(text == null ? "" : text) + "</pre>";
            } else {
                next = text != null ? text : htmlToText.apply(html == null ? "" : html);
            }
            all.append(all.isEmpty() || asHtml ? "" : "\n").append(next);
        }
        return all.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
