package io.anxin.language;

/// How a customer feels, by what was written; mildest first.
public enum Sentiment {
    CALM,
    /// Displeased: disappointed, impatient, chasing an answer.
    IRRITATED,
    /// Insults, threats, the end of patience.
    ANGRY;

    /// What is felt after another word: anger comes at once and goes step by step.
    public Sentiment after(Sentiment next) {
        return next.compareTo(this) >= 0 ? next : milder();
    }

    private Sentiment milder() {
        return switch (this) {
            case CALM, IRRITATED -> CALM;
            case ANGRY -> IRRITATED;
        };
    }
}
