package io.anxin.asset;

import io.anxin.asset.entitlement.CoveredAsset;
import io.anxin.asset.entitlement.Entitlement;
import io.anxin.asset.entitlement.Entitlements;
import io.anxin.asset.entitlement.Question;
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

    /// @param percent paid, 0 when not covered
    /// @param recovery what the supplier pays, null when no supplier promised anything
    /// @param considered what every coverage said
    public record Answer(
            Service service,
            Result result,
            int percent,
            String sentence,
            @Nullable String recovery,
            List<String> considered) {}

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
                        .toList());
    }
}
