package io.anxin.ticket.cannedreply;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CannedReplyRepository extends ListCrudRepository<CannedReply, UUID> {}
