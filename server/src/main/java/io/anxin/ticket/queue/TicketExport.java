package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.Page;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes a list as comma-separated values (RFC 4180), page by page: memory does not grow with its
/// length. It starts with a byte order mark, without which spreadsheets read Chinese wrongly.
@Component
class TicketExport {

    private static final int PAGE = 200;

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "subject",
                    "kind",
                    "category",
                    "priority",
                    "state",
                    "team",
                    "assignee",
                    "customer",
                    "company",
                    "tier",
                    "channel",
                    "tags",
                    "openedAt",
                    "lastActivityAt",
                    "firstResponseDueAt",
                    "firstResponseBreached",
                    "resolutionDueAt",
                    "resolutionBreached",
                    "messages");

    private final Queues queues;
    private final MessageSource messages;

    TicketExport(Queues queues, MessageSource messages) {
        this.queues = queues;
        this.messages = messages;
    }

    void require(Actor actor) {
        actor.require(Permission.EXPORT_TICKETS);
    }

    void write(Actor actor, TicketQuery query, QueueSort sort, Writer out) throws IOException {
        Locale locale = Locale.forLanguageTag(actor.locale());
        out.write('\uFEFF');
        line(out, COLUMNS.stream().map(column -> title(column, locale)).toList());
        String after = null;
        do {
            Page<QueueRow> page = queues.list(actor, query, sort, after, PAGE);
            for (QueueRow row : page.items()) {
                line(out, cells(row, locale));
            }
            after = page.next();
        } while (after != null);
    }

    private String title(String column, Locale locale) {
        return String.valueOf(messages.getMessage("ticket.export." + column, null, column, locale));
    }

    private static List<String> cells(QueueRow row, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        var category = row.category();
        var team = row.team();
        var assignee = row.assignee();
        return List.of(
                row.number(),
                row.subject(),
                row.kind().name(),
                category == null ? "" : chinese ? category.nameZh() : category.nameEn(),
                row.priority().name(),
                row.state().name(),
                team == null ? "" : chinese ? team.nameZh() : team.nameEn(),
                assignee == null ? "" : assignee.name(),
                row.customer().name(),
                text(row.customer().company()),
                row.customer().tier().name(),
                row.channel().name(),
                String.join(" ", row.tags()),
                row.openedAt().toString(),
                row.lastActivityAt().toString(),
                text(row.firstResponse().dueAt()),
                Boolean.toString(row.firstResponse().breached()),
                text(row.resolution().dueAt()),
                Boolean.toString(row.resolution().breached()),
                Integer.toString(row.messages()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(TicketExport::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /// A cell that a spreadsheet would compute gets a quote before it, so that it stays text.
    static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
