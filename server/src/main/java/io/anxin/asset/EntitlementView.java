package io.anxin.asset;

import io.anxin.asset.entitlement.CoveredAsset;
import io.anxin.asset.entitlement.Entitlement;
import io.anxin.asset.entitlement.Entitlements;
import io.anxin.asset.entitlement.Question;
import io.anxin.asset.entitlement.Reason;
import io.anxin.asset.entitlement.Sentences;
import io.anxin.asset.entitlement.Service;
import io.anxin.asset.entitlement.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who pays for a repair on a day, told in the reader's language.
public record EntitlementView(LocalDate date, List<Answer> answers) {

    public enum Result {
        COVERED,
        NOT_COVERED,
        UNKNOWN
    }

    /// What somebody can do so that the answer can be told.
    public enum Remedy {
        RECORD_MILESTONE,
        ENTER_READING,
        NAME_COMPONENT
    }

    /// @param percent paid, 0 when not covered
    /// @param recovery what the supplier pays, null when no supplier promised anything
    /// @param considered what every coverage said
    /// @param remedy what is to be done while the answer, or a larger share, is open
    public record Answer(
            Service service,
            Result result,
            int percent,
            String sentence,
            @Nullable String recovery,
            List<String> considered,
            @Nullable Remedy remedy) {}

    static EntitlementView of(CoveredAsset asset, Question question, Locale reader) {
        Sentences sentences = Sentences.in(reader);
        return new EntitlementView(
                question.date(),
                Arrays.stream(Service.values())
                        .map(service -> answer(asset, question.about(service), sentences))
                        .toList());
    }

    private static Answer answer(CoveredAsset asset, Question question, Sentences sentences) {
        Service service = question.service();
        Entitlement owed = Entitlements.decide(asset, question);
        Entitlement recovery = Entitlements.recovery(asset, question);
        return new Answer(
                service,
                switch (owed) {
                    case Entitlement.Covered _ -> Result.COVERED;
                    case Entitlement.NotCovered _ -> Result.NOT_COVERED;
                    case Entitlement.Unknown _ -> Result.UNKNOWN;
                },
                owed instanceof Entitlement.Covered covered ? covered.by().percent() : 0,
                sentences.of(owed, service),
                recovery.considered().isEmpty() ? null : sentences.ofRecovery(recovery, service),
                owed.considered().stream()
                        .map((Verdict verdict) -> sentences.of(verdict, service))
                        .toList(),
                remedy(owed));
    }

    private static @Nullable Remedy remedy(Entitlement owed) {
        return switch (owed) {
            case Entitlement.Covered covered ->
                    covered.more() == null ? null : remedy(covered.more().reason().code());
            case Entitlement.NotCovered _ -> null;
            case Entitlement.Unknown unknown -> remedy(unknown.reason().code());
        };
    }

    private static @Nullable Remedy remedy(Reason.Code code) {
        return switch (code) {
            case START_UNKNOWN -> Remedy.RECORD_MILESTONE;
            case COUNTER_UNKNOWN -> Remedy.ENTER_READING;
            case COMPONENT_UNKNOWN -> Remedy.NAME_COMPONENT;
            default -> null;
        };
    }
}
