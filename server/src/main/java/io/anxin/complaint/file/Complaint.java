package io.anxin.complaint.file;

import io.anxin.access.Role;
import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.Stage;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something a customer complains about.
///
/// @param team on whose working calendar the deadlines run
/// @param decider the post that decides on the solution; null: whoever works on the complaint
/// @param steps all six, in their order
/// @param ending set once it is in the archive
public record Complaint(
        UUID id,
        long version,
        long number,
        long ticketNumber,
        About about,
        @Nullable UUID team,
        @Nullable Role decider,
        @Nullable UUID openedBy,
        Instant openedAt,
        Stage stage,
        List<Step> steps,
        @Nullable Ending ending) {

    public static final String SUBJECT = "complaint";

    public record Ending(Feedback feedback, Mark mark) {}

    public Complaint {
        steps = List.copyOf(steps);
    }

    public String spoken() {
        return "CP-" + number;
    }

    public TicketId ticket() {
        return new TicketId(ticketNumber);
    }

    public Step step() {
        return step(stage);
    }

    public Step step(Stage of) {
        return steps.stream().filter(each -> each.stage() == of).findFirst().orElseThrow();
    }

    /// When the stage it is in is to be done.
    public Instant due() {
        Step.Run run = step().run();
        return run == null ? openedAt : run.due();
    }

    public boolean isLate(Instant now) {
        return ending == null && step().isLate(now);
    }

    public Complaint describe(About wanted, @Nullable Role decides, List<Step> rules) {
        return with(wanted, decides, stage, rules, null);
    }

    /// The stage is done; the next one begins.
    public Complaint complete(Mark mark, Step.Run next) {
        Stage follows = stage.next();
        return with(
                about,
                decider,
                follows,
                changed(
                        each ->
                                each.stage() == stage
                                        ? each.end(mark)
                                        : each.stage() == follows ? each.begin(next) : each),
                null);
    }

    /// It goes on from an earlier stage.
    public Complaint sendBack(Stage to, Step.Run again) {
        return with(
                about,
                decider,
                to,
                changed(
                        each ->
                                each.stage() == to
                                        ? each.begin(again)
                                        : to.isBefore(each.stage()) ? each.undone() : each),
                null);
    }

    public Complaint archive(Feedback feedback, Mark mark) {
        return with(
                about,
                decider,
                stage,
                changed(each -> each.stage() == stage ? each.end(mark) : each),
                new Ending(feedback, mark));
    }

    private List<Step> changed(UnaryOperator<Step> change) {
        return steps.stream().map(change).toList();
    }

    private Complaint with(
            About what,
            @Nullable Role decides,
            Stage where,
            List<Step> path,
            @Nullable Ending end) {
        return new Complaint(
                id,
                version,
                number,
                ticketNumber,
                what,
                team,
                decides,
                openedBy,
                openedAt,
                where,
                path,
                end);
    }
}
