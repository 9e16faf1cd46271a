package io.anxin.conversation.mail.mime;

import io.anxin.conversation.mail.charset.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/// What is inside a `winmail.dat` of Outlook (MS-OXTNEF): files, attached mails, and the text,
/// which may be in no other part of the mail.
final class Tnef {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int ATTRIBUTE_HEADER = 9; // level, id and length
    private static final int CHECKSUM = 2;
    private static final int UNICODE = 0x1F; // type of a text property in UTF-16
    private static final int PLAIN_BODY = 0x1000;
    private static final int HTML_BODY = 0x1013;
    private static final int MIME_TYPE = 0x370E;
    private static final int CONTENT_ID = 0x3712;
    private static final int CLASS_ID = 16; // bytes before the content of an object
    private static final int DEEPEST = 5;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(String name, String type, @Nullable String contentId, byte[] bytes) {}

    /// @param rtf the text in the only form that is left, null when there is another
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Opened(List<File> files, @Nullable String text, @Nullable String html, byte[] rtf) {

        boolean isEmpty() {
            return files.isEmpty() && text == null && html == null && rtf.length == 0;
        }
    }

    private Tnef() {}

    /// Empty when it cannot be read; the caller keeps the `winmail.dat` itself then.
    static Opened open(byte[] winmail) {
        return open(winmail, 0);
    }

    private static Opened open(byte[] winmail, int depth) {
        byte[] whole = wholeAttributes(winmail);
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(whole));
            var files = new ArrayList<File>();
            message.getAttachments().forEach(each -> add(each, files, depth));
            String text = string(find(message.getMessageMAPIAttributes(), PLAIN_BODY));
            String html = string(find(message.getMessageMAPIAttributes(), HTML_BODY));
            String rtf = text == null && html == null ? message.getBody() : null;
            return new Opened(
                    files,
                    text,
                    html,
                    rtf == null ? new byte[0] : rtf.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException | RuntimeException _) {
            return new Opened(List.of(), null, null, new byte[0]);
        }
    }

    /// The part up to where the sequence of attributes breaks: rubbish behind it must not cost what
    /// was read.
    private static byte[] wholeAttributes(byte[] winmail) {
        var buffer = ByteBuffer.wrap(winmail).order(ByteOrder.LITTLE_ENDIAN);
        int at = Integer.BYTES + Short.BYTES;
        if (winmail.length < at || buffer.getInt(0) != SIGNATURE) {
            return winmail;
        }
        while (at + ATTRIBUTE_HEADER <= winmail.length) {
            int level = winmail[at];
            long length = buffer.getInt(at + ATTRIBUTE_HEADER - Integer.BYTES) & 0xFFFF_FFFFL;
            long next = at + ATTRIBUTE_HEADER + length + CHECKSUM;
            if (level < 1 || level > 2 || next > winmail.length) {
                break;
            }
            at = (int) next;
        }
        return at == winmail.length ? winmail : Arrays.copyOf(winmail, at);
    }

    private static void add(Attachment attachment, List<File> files, int depth) {
        byte[] bytes = content(attachment);
        if (bytes == null) {
            return;
        }
        boolean mail =
                bytes.length > 4
                        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0)
                                == SIGNATURE;
        if (mail && depth < DEEPEST) {
            Opened inner = open(bytes, depth + 1);
            files.addAll(inner.files);
            addText(inner, name(attachment), files);
            return;
        }
        List<MAPIAttribute> all = attachment.getMAPIAttributes();
        String type = string(find(all, MIME_TYPE));
        files.add(
                new File(
                        name(attachment),
                        type == null ? "application/octet-stream" : type,
                        string(find(all, CONTENT_ID)),
                        bytes));
    }

    private static void addText(Opened inner, String name, List<File> files) {
        if (inner.html != null) {
            byte[] html = inner.html.getBytes(StandardCharsets.UTF_8);
            files.add(new File(name + ".html", "text/html", null, html));
        } else if (inner.text != null) {
            byte[] text = inner.text.getBytes(StandardCharsets.UTF_8);
            files.add(new File(name + ".txt", "text/plain", null, text));
        } else if (inner.rtf.length > 0) {
            files.add(new File(name + ".rtf", "application/rtf", null, inner.rtf));
        }
    }

    /// Null for an attachment that has none, such as a mere link.
    private static byte @Nullable [] content(Attachment attachment) {
        for (var attribute : attachment.getAttributes()) {
            if (attribute.getProperty() == TNEFProperty.ID_ATTACHDATA) {
                return attribute.getData();
            }
        }
        MAPIAttribute object = find(attachment.getMAPIAttributes(), MAPIProperty.ATTACH_DATA.id);
        byte[] data = object == null ? null : object.getData();
        return data == null || data.length <= CLASS_ID
                ? null
                : Arrays.copyOfRange(data, CLASS_ID, data.length);
    }

    private static String name(Attachment attachment) {
        String name =
                string(find(attachment.getMAPIAttributes(), MAPIProperty.ATTACH_LONG_FILENAME.id));
        for (var attribute : attachment.getAttributes()) {
            if (name == null && attribute.getProperty() == TNEFProperty.ID_ATTACHTITLE) {
                name = text(attribute.getData(), null);
            }
        }
        return name == null ? "" : name;
    }

    private static @Nullable MAPIAttribute find(List<MAPIAttribute> all, int id) {
        return all.stream().filter(a -> a.getProperty().id == id).findFirst().orElse(null);
    }

    private static @Nullable String string(@Nullable MAPIAttribute attribute) {
        if (attribute == null || attribute.getData() == null || attribute.getData().length == 0) {
            return null;
        }
        boolean unicode = attribute.getType() == UNICODE;
        String text = text(attribute.getData(), unicode ? "utf-16le" : null);
        return text.isBlank() ? null : text;
    }

    /// Without the zero that ends it.
    private static String text(byte[] bytes, @Nullable String charset) {
        return TextDecoder.decode(bytes, charset).text().strip();
    }
}
