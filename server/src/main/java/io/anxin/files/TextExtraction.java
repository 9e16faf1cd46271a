package io.anxin.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads the text of a file by Apache Tika: PDF, office documents, web pages, plain text. What lies
/// inside a file as a file of its own is not read.
final class TextExtraction {

    private TextExtraction() {}

    /// @param name tells apart what the content does not
    /// @param longest characters; the rest is left out
    static String of(Path file, String name, int longest)
            throws IOException, TikaException, SAXException {
        BodyContentHandler text = new BodyContentHandler(longest);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        try (InputStream in = TikaInputStream.get(file)) {
            parser().parse(in, text, metadata, context);
        } catch (WriteLimitReachedException _) {
            return text.toString();
        }
        return text.toString();
    }

    /// Only these: a parser that is not here cannot be attacked.
    private static Parser parser() {
        return new AutoDetectParser(
                new PDFParser(),
                new OfficeParser(),
                new OOXMLParser(),
                new RTFParser(),
                new JSoupParser(),
                new TXTParser());
    }

    static List<String> types() {
        return List.of(
                "text/",
                "application/pdf",
                "application/rtf",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                "application/vnd.openxmlformats-officedocument",
                "application/x-tika-msoffice",
                "application/x-tika-ooxml",
                "application/xhtml+xml");
    }

    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {}
    }
}
