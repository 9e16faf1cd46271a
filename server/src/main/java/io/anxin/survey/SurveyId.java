package io.anxin.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

public record SurveyId(@JsonValue UUID value) {

    static SurveyId next() {
        return new SurveyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
