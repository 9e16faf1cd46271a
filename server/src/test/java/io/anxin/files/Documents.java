package io.anxin.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents for tests, made by hand.
public final class Documents {

    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";

    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";

    private Documents() {}

    /// A word processor's file.
    ///
    /// @param prologue before the document, such as a DTD
    public static byte[] docx(String prologue, String text) throws IOException {
        return docx(
                out ->
                        out.write(
                                (prologue
                                                + open()
                                                + "<w:p><w:r><w:t>"
                                                + text
                                                + "</w:t></w:r></w:p>"
                                                + close())
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /// A small file of very many empty paragraphs.
    static byte[] bomb(int megabytes) throws IOException {
        byte[] paragraphs = "<w:p/>".repeat(170_000).getBytes(StandardCharsets.UTF_8);
        return docx(
                out -> {
                    out.write(open().getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < megabytes; i++) {
                        out.write(paragraphs);
                    }
                    out.write(close().getBytes(StandardCharsets.UTF_8));
                });
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] docx(Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(RELATIONS.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            body.write(zip);
        }
        return bytes.toByteArray();
    }

    private static String open() {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    }

    private static String close() {
        return "</w:body></w:document>";
    }

    /// A page of a PDF with one line of Latin text.
    public static byte[] pdf(String line) {
        String stream = "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET";
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + stream.length() + " >>\nstream\n" + stream + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n");
        return pdf.append(start)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
