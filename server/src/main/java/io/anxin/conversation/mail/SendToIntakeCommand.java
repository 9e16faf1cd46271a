package io.anxin.conversation.mail;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `anxin mail send-to-intake < message.eml`: hands one mail to a running service desk, for pipes
/// of mail servers. The mail is safe once this ends with 0; a mail server keeps it otherwise.
@Command(
        name = "send-to-intake",
        mixinStandardHelpOptions = true,
        header = "Hand a mail from standard input to the service desk. 将标准输入的邮件投递到服务台。")
final class SendToIntakeCommand implements Callable<Integer> {

    private static final int LARGEST_IN_BYTES = 100_000_000;
    private static final int BAD_INPUT = 2;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the program (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--mailbox",
            required = true,
            description = "Name of the mailbox that receives.")
    private String mailbox = "";

    @Option(
            names = "--token",
            defaultValue = "${env:ANXIN_TOKEN}",
            description = "API token (default: environment variable ANXIN_TOKEN).")
    private @Nullable String token;

    @Option(
            names = "--tries",
            defaultValue = "4",
            description = "How often to try (default: ${DEFAULT-VALUE}).")
    private int tries;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        byte[] mail = System.in.readNBytes(LARGEST_IN_BYTES + 1);
        if (mail.length == 0 || mail.length > LARGEST_IN_BYTES) {
            err.println("mail send-to-intake: standard input is empty or larger than 100 MB");
            return BAD_INPUT;
        }
        HttpRequest request = request(mail);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            for (int attempt = 1; ; attempt++) {
                HttpResponse<String> answer = send(client, request, err);
                if (answer != null && !isTemporary(answer.statusCode())) {
                    return told(answer, err);
                }
                if (attempt >= tries) {
                    err.println("mail send-to-intake: given up after " + attempt + " tries");
                    return 1;
                }
                Thread.sleep(Duration.ofSeconds(1L << Math.min(attempt - 1, 4)));
            }
        }
    }

    private HttpRequest request(byte[] mail) {
        String query = "mailbox=" + URLEncoder.encode(mailbox, StandardCharsets.UTF_8);
        String base = url.replaceAll("/+$", "");
        var builder =
                HttpRequest.newBuilder(URI.create(base + "/api/v1/intake/mail?" + query))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "message/rfc822")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(mail));
        return token == null || token.isBlank()
                ? builder.build()
                : builder.header("Authorization", "Bearer " + token).build();
    }

    /// Null when there was no answer.
    private static @Nullable HttpResponse<String> send(
            HttpClient client, HttpRequest request, PrintWriter err) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            err.println(
                    "mail send-to-intake: no answer from "
                            + request.uri().getAuthority()
                            + ": "
                            + why);
            return null;
        }
    }

    private static boolean isTemporary(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    private int told(HttpResponse<String> answer, PrintWriter err) {
        if (answer.statusCode() / 100 == 2) {
            spec.commandLine().getOut().println(answer.body());
            return 0;
        }
        err.println("mail send-to-intake: refused with " + answer.statusCode());
        err.println(answer.body());
        return 1;
    }
}
