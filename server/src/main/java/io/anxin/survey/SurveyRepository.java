package io.anxin.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SurveyRepository extends ListCrudRepository<Survey, SurveyId> {

    @Query("select * from survey.survey where id = :id for update")
    Optional<Survey> lock(UUID id);

    @Query("select * from survey.survey where ticket = :ticket order by invited_at desc limit 1")
    Optional<Survey> latestOf(long ticket);

    @Query(
            """
            select exists (select from survey.survey
                where ticket = :ticket and (invited_at > :since or resolved_at = :resolvedAt))
            """)
    boolean isAsked(long ticket, Instant since, Instant resolvedAt);

    @Query(
            """
            select * from survey.survey where customer = :customer
            order by invited_at desc limit 500
            """)
    List<Survey> ofCustomer(UUID customer);
}
