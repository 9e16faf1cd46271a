package io.anxin.ticket.page;

import io.anxin.language.Sentiment;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.name.NamedCategory;
import io.anxin.ticket.name.NamedCustomer;
import io.anxin.ticket.name.NamedPerson;
import io.anxin.ticket.name.NamedTeam;
import io.anxin.ticket.priority.ReasonPart;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.sla.EscalationStep;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ticket as the person working on it sees it; its messages are asked for apart.
///
/// @param participatingTeams who has it in the queue besides the team that leads it
/// @param fields values of the custom fields by key
/// @param openedBy who opened it by hand; null when it arrived by itself
/// @param confidentiality null when it is open to its team
/// @param held whether a legal hold keeps what it says
/// @param mayWork whether the reader may change it
public record TicketView(
        long id,
        String number,
        long version,
        Channel channel,
        String subject,
        String preview,
        NamedCustomer customer,
        String locale,
        Kind kind,
        @Nullable NamedCategory category,
        Severity severity,
        Impact impact,
        Urgency urgency,
        @Nullable NamedTeam team,
        List<NamedTeam> participatingTeams,
        @Nullable AssignmentView assignment,
        List<NamedPerson> watchers,
        List<String> tags,
        Map<String, Object> fields,
        State state,
        Instant openedAt,
        @Nullable NamedPerson openedBy,
        Instant lastActivityAt,
        int messages,
        @Nullable Instant firstRepliedAt,
        @Nullable WaitingView waiting,
        @Nullable ResolutionView resolution,
        @Nullable ConfirmationView confirmation,
        @Nullable ClosureView closure,
        int reopenCount,
        @Nullable EmergencyView emergency,
        ClockReading firstResponseClock,
        ClockReading nextResponseClock,
        ClockReading resolutionClock,
        ClockReading onSiteClock,
        @Nullable ConfidentialityView confidentiality,
        boolean held,
        boolean mayWork) {

    /// Only the named people see the ticket.
    ///
    /// @param by who made it so; null when a rule did
    public record ConfidentialityView(
            List<NamedPerson> named, @Nullable NamedPerson by, Instant since) {}

    /// @param computed what the score says; differs from `priority` only under an override
    /// @param promised what the promises are made by, without age and sentiment
    /// @param edition which edition of the matrix said so; 0 before there were any
    /// @param sentimentWords what the sentiment was told by
    public record Urgency(
            Priority priority,
            Priority computed,
            Priority promised,
            List<ReasonPart> reason,
            long edition,
            ContractLevel contract,
            Sentiment sentiment,
            List<String> sentimentWords,
            @Nullable OverrideView override) {}

    /// @param until null when it holds until somebody lifts it
    public record OverrideView(
            Priority priority,
            String reason,
            @Nullable NamedPerson by,
            Instant at,
            @Nullable Instant until) {}

    /// @param by who gave it; null when the program did
    /// @param why the mode of the team and the rules that decided, when the program gave it
    public record AssignmentView(
            NamedPerson assignee, @Nullable NamedPerson by, Instant at, List<String> why) {}

    /// @param until when it ends by itself; null when only the customer's answer ends it
    public record WaitingView(
            Instant since,
            @Nullable NamedPerson by,
            Waiting.For waitingFor,
            @Nullable String reason,
            @Nullable Instant until) {}

    /// A line of the customer stands still.
    ///
    /// @param by who declared it; null when the concern said so by itself
    /// @param arrivedAt when somebody stood at the line
    public record EmergencyView(
            Instant at,
            @Nullable NamedPerson by,
            @Nullable Instant arrivedAt,
            @Nullable NamedPerson arrivedBy) {}

    /// A step of an escalation that was taken.
    public record EscalationView(
            ClockName clock,
            EscalationStep step,
            Instant dueAt,
            Instant at,
            List<NamedPerson> told) {}

    public record ResolutionView(
            String code, @Nullable String note, @Nullable NamedPerson by, Instant at) {}

    public record ConfirmationView(boolean byCustomer, @Nullable NamedPerson by, Instant at) {}

    /// @param reason CONFIRMED, NO_ANSWER, DUPLICATE, SPAM, WITHDRAWN or MERGED
    /// @param mergedInto the ticket in which the matter goes on
    public record ClosureView(
            String reason, @Nullable NamedPerson by, Instant at, @Nullable Long mergedInto) {}
}
