-- A legal hold on its complaint stands: what the ticket says stays, whoever asks, and so does where its thread stands.
-- Answering, assigning and resolving go on; closing as spam or duplicate would take evidence out of sight.
alter table ticket.ticket add held boolean not null default false;

create function ticket.keep_held() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'ticket % is under legal hold', old.id using errcode = 'restrict_violation';
    end if;
    if (new.subject, new.channel, new.customer, new.opened_at, new.opened_by, new.kind, new.category, new.fields,
            new.tags, new.merged_into)
        is distinct from
        (old.subject, old.channel, old.customer, old.opened_at, old.opened_by, old.kind, old.category, old.fields,
            old.tags, old.merged_into)
        or (new.closed_reason in ('SPAM', 'DUPLICATE') and new.closed_reason is distinct from old.closed_reason) then
        raise exception 'ticket % is under legal hold', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_held_ticket before update on ticket.ticket for each row when (old.held and new.held)
    execute function ticket.keep_held();
create trigger keep_held_row before delete on ticket.ticket for each row when (old.held)
    execute function ticket.keep_held();
