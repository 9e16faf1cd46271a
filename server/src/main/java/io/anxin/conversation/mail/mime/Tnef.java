package io.anxin.conversation.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/// The files inside a `winmail.dat` of Outlook.
final class Tnef {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(String name, byte[] bytes) {}

    private Tnef() {}

    /// Empty when it cannot be read; the caller keeps the `winmail.dat` itself then.
    static List<File> files(byte[] winmail) {
        var files = new ArrayList<File>();
        try {
            for (Attachment each :
                    new HMEFMessage(new ByteArrayInputStream(winmail)).getAttachments()) {
                File file = file(each);
                if (file != null) {
                    files.add(file);
                }
            }
        } catch (IOException | RuntimeException _) {
            return files; // broken in the middle: what was read is worth having
        }
        return files;
    }

    private static @org.jspecify.annotations.Nullable File file(Attachment attachment) {
        try {
            String name = attachment.getLongFilename();
            return new File(
                    name == null ? attachment.getFilename() : name, attachment.getContents());
        } catch (RuntimeException _) {
            return null;
        }
    }
}
