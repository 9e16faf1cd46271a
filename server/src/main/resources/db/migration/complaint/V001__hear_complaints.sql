create schema complaint;

-- What a complaint is about, and how one of that class is dealt with.
create table complaint.class (
    id uuid primary key,
    version bigint not null,
    position int not null,
    name_zh text not null check (length(name_zh) between 1 and 200),
    name_en text not null check (length(name_en) between 1 and 200),
    -- What a new complaint of the class begins with.
    severity text not null check (severity in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
    -- What must be done, for the people who do it.
    steps_zh text not null check (length(steps_zh) <= 5000),
    steps_en text not null check (length(steps_en) <= 5000),
    -- Which post decides on the solution; null when whoever works on the complaint does.
    decider text check (decider in ('ADMINISTRATOR', 'DIRECTOR', 'AFTER_SALES_SUPERVISOR', 'TRAINING_SUPERVISOR',
        'CUSTOMER_RELATIONS_SUPERVISOR', 'AGENT', 'ENGINEER', 'PARTS_PLANNER', 'COLLEAGUE')),
    -- Share of the hours of a stage that is left for worse ones.
    critical_percent int not null check (critical_percent between 5 and 100),
    high_percent int not null check (high_percent between 5 and 100),
    retired boolean not null default false
);

create table complaint.class_stage (
    class uuid not null references complaint.class (id),
    stage text not null check (stage in ('RECEIPT', 'FIRST_HANDLING', 'INVESTIGATION', 'SOLUTION', 'EXECUTION', 'FEEDBACK')),
    -- Of the working time of the team that has the ticket.
    hours int not null check (hours between 1 and 2000),
    evidence text[] not null check (evidence <@ array['NOTE', 'MESSAGE', 'FILE']),
    primary key (class, stage)
);

create table complaint.cause (
    id uuid primary key,
    version bigint not null,
    name_zh text not null check (length(name_zh) between 1 and 200),
    name_en text not null check (length(name_en) between 1 and 200),
    retired boolean not null default false
);

insert into complaint.class (id, version, position, name_zh, name_en, severity, steps_zh, steps_en, decider,
    critical_percent, high_percent)
values
    (gen_random_uuid(), 1, 1, '产品质量', 'Product quality', 'HIGH',
     '确认序列号与批次，取得照片或检测记录；同批次是否还有其他客户受影响；换货、维修或退款择一提出。',
     'Note serial number and batch, get photos or measurements; ask whether others of the batch are hit; offer exchange, repair or refund.',
     null, 25, 50),
    (gen_random_uuid(), 1, 2, '维修质量', 'Quality of repair', 'HIGH',
     '核对上次维修记录与更换的备件；由另一位工程师复查；重复故障免收第二次费用。',
     'Compare with the record of the last repair and its parts; let another engineer look at it; a repeated fault is not charged twice.',
     null, 25, 50),
    (gen_random_uuid(), 1, 3, '服务态度', 'Conduct of staff', 'NORMAL',
     '听取录音或阅读往来记录；分别听取客户与当事人的说法；由主管向客户致歉。',
     'Listen to the recording or read the thread; hear the customer and the colleague separately; the supervisor apologises.',
     'CUSTOMER_RELATIONS_SUPERVISOR', 25, 50),
    (gen_random_uuid(), 1, 4, '交付延迟', 'Late delivery', 'NORMAL',
     '查明当前进度并给出可兑现的新日期；向客户说明原因；按合同核对违约责任。',
     'Find out where it stands and name a date that will be kept; tell the reason; check what the contract says of delays.',
     null, 25, 50),
    (gen_random_uuid(), 1, 5, '费用争议', 'Prices and billing', 'NORMAL',
     '对照合同、报价与保修范围逐项核对账单；错收部分先行退还。',
     'Compare the bill line by line with contract, quotation and warranty; what was charged wrongly is paid back first.',
     null, 25, 50),
    (gen_random_uuid(), 1, 6, '安全事故', 'Safety', 'CRITICAL',
     '先确认人员安全，要求停用设备；立即报告总监；保全现场、实物与记录；涉及法律责任时设置法律保全。',
     'Make sure that people are safe and the machine stands still; tell the director at once; preserve the site, the goods and the records; set a legal hold where liability is at stake.',
     'DIRECTOR', 25, 50);

insert into complaint.class_stage (class, stage, hours, evidence)
select id, stage, hours, evidence from complaint.class cross join (values
    ('RECEIPT', 2, array[]::text[]),
    ('FIRST_HANDLING', 8, array['MESSAGE']),
    ('INVESTIGATION', 24, array['NOTE']),
    ('SOLUTION', 16, array['NOTE']),
    ('EXECUTION', 40, array['NOTE']),
    ('FEEDBACK', 40, array['MESSAGE'])) as stages (stage, hours, evidence);

insert into complaint.cause (id, version, name_zh, name_en) values
    (gen_random_uuid(), 1, '设计缺陷', 'Design'),
    (gen_random_uuid(), 1, '制造与装配', 'Manufacture and assembly'),
    (gen_random_uuid(), 1, '供应商零件', 'Supplied part'),
    (gen_random_uuid(), 1, '运输损坏', 'Damage in transit'),
    (gen_random_uuid(), 1, '信息错误或遗漏', 'Wrong or missing information'),
    (gen_random_uuid(), 1, '服务流程', 'Service process'),
    (gen_random_uuid(), 1, '人员行为', 'Conduct of a person'),
    (gen_random_uuid(), 1, '使用不当', 'Wrong use'),
    (gen_random_uuid(), 1, '其他', 'Other');

create sequence complaint.complaint_number start 1001;

create table complaint.complaint (
    id uuid primary key,
    version bigint not null,
    number bigint not null unique default nextval('complaint.complaint_number'),
    ticket bigint not null,
    class uuid not null references complaint.class (id),
    severity text not null check (severity in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
    product text check (length(product) between 1 and 200),
    cause uuid references complaint.cause (id),
    -- Where the fault lies.
    department uuid,
    owner uuid,
    -- On whose working calendar the deadlines run.
    team uuid,
    decider text,
    opened_by uuid,
    opened_at timestamptz not null,
    stage text not null check (stage in ('RECEIPT', 'FIRST_HANDLING', 'INVESTIGATION', 'SOLUTION', 'EXECUTION', 'FEEDBACK')),
    -- When the stage is to be done.
    due_at timestamptz not null,
    feedback text check (feedback in ('CONTENT', 'NOT_CONTENT', 'NO_ANSWER')),
    archived_by uuid,
    archived_at timestamptz,
    archived_text text check (length(archived_text) between 1 and 5000),
    check ((archived_at is null) = (feedback is null)),
    check ((archived_at is null) = (archived_text is null)),
    check (archived_at is null or stage = 'FEEDBACK')
);
-- A ticket may be complained about again once the first complaint is in the archive, never twice at a time.
create unique index complaint_one_live on complaint.complaint (ticket) where archived_at is null;
create index complaint_ticket on complaint.complaint (ticket, opened_at);
create index complaint_open on complaint.complaint (due_at, id) where archived_at is null;
create index complaint_archived on complaint.complaint (archived_at desc, id desc) where archived_at is not null;
create index complaint_opened on complaint.complaint (opened_at desc, id desc);
create index complaint_class on complaint.complaint (class, opened_at desc, id desc);
create index complaint_cause on complaint.complaint (cause, opened_at desc, id desc);
create index complaint_department on complaint.complaint (department, opened_at desc, id desc);
create index complaint_product on complaint.complaint (product, opened_at desc, id desc);

-- The way a complaint goes, as its class had it when it was opened: an edited strategy leaves the past alone.
create table complaint.step (
    complaint uuid not null references complaint.complaint (id),
    stage text not null check (stage in ('RECEIPT', 'FIRST_HANDLING', 'INVESTIGATION', 'SOLUTION', 'EXECUTION', 'FEEDBACK')),
    hours int not null,
    evidence text[] not null,
    started_at timestamptz,
    due_at timestamptz,
    done_by uuid,
    done_at timestamptz,
    done_text text check (length(done_text) <= 5000),
    primary key (complaint, stage),
    check ((started_at is null) = (due_at is null)),
    check (done_at is null or started_at is not null)
);
create index step_running on complaint.step (due_at) where done_at is null;

-- What shows that a stage was done. Only ever added to.
create table complaint.evidence (
    id uuid primary key,
    complaint uuid not null references complaint.complaint (id),
    stage text not null,
    kind text not null check (kind in ('NOTE', 'MESSAGE', 'FILE')),
    text text not null check (length(text) <= 5000),
    -- Place of the message in the thread of the ticket.
    message int,
    file uuid,
    file_name text,
    file_type text,
    file_size bigint,
    by uuid,
    by_name text not null,
    at timestamptz not null,
    check ((kind = 'MESSAGE') = (message is not null)),
    check ((kind = 'FILE') = (file is not null))
);
create index evidence_of on complaint.evidence (complaint, at, id);

-- While a hold stands, nothing of the complaint may change or go.
create table complaint.legal_hold (
    id uuid primary key,
    complaint uuid not null references complaint.complaint (id),
    reason text not null check (length(reason) between 1 and 2000),
    set_by uuid,
    set_at timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    lifted_reason text check (length(lifted_reason) between 1 and 2000),
    check ((lifted_at is null) = (lifted_reason is null))
);
create unique index legal_hold_one on complaint.legal_hold (complaint) where lifted_at is null;
create index legal_hold_of on complaint.legal_hold (complaint, set_at);

-- Who has been told what already; no part of the record.
create table complaint.told (
    thing uuid not null,
    what text not null,
    at timestamptz not null,
    primary key (thing, what)
);

-- How much a person or a post may approve. What is said of a person goes before what is said of the post.
create table complaint.approval_limit (
    id uuid primary key,
    version bigint not null,
    account uuid,
    post text,
    currency char(3) not null,
    amount numeric(19, 4) not null check (amount >= 0),
    check ((account is null) <> (post is null))
);
create unique index approval_limit_account on complaint.approval_limit (account, currency) where account is not null;
create unique index approval_limit_post on complaint.approval_limit (post, currency) where post is not null;
insert into complaint.approval_limit (id, version, post, currency, amount) values
    (gen_random_uuid(), 1, 'AGENT', 'CNY', 200),
    (gen_random_uuid(), 1, 'AFTER_SALES_SUPERVISOR', 'CNY', 5000),
    (gen_random_uuid(), 1, 'CUSTOMER_RELATIONS_SUPERVISOR', 'CNY', 5000),
    (gen_random_uuid(), 1, 'DIRECTOR', 'CNY', 100000);

create table complaint.compensation (
    id uuid primary key,
    version bigint not null,
    complaint uuid not null references complaint.complaint (id),
    kind text not null check (kind in ('REFUND', 'DISCOUNT', 'VOUCHER', 'REPLACEMENT', 'REPAIR', 'GIFT', 'OTHER')),
    amount numeric(19, 4) not null check (amount > 0),
    currency char(3) not null,
    reason text not null check (length(reason) between 1 and 2000),
    proposed_by uuid,
    proposed_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'GRANTED')),
    granted_by uuid,
    granted_at timestamptz,
    granted_text text check (length(granted_text) <= 1000),
    check ((state = 'GRANTED') = (granted_at is not null))
);
create index compensation_of on complaint.compensation (complaint, proposed_at, id);
create index compensation_waiting on complaint.compensation (proposed_at, id) where state = 'PROPOSED';

-- What was said to a proposal, by whom, up to how much the person might approve then. Only ever added to.
create table complaint.verdict (
    id uuid primary key,
    compensation uuid not null references complaint.compensation (id),
    complaint uuid not null references complaint.complaint (id),
    account uuid not null,
    verdict text not null check (verdict in ('APPROVED', 'PASSED_ON', 'REJECTED')),
    -- In the currency of the compensation.
    limit_amount numeric(19, 4) not null,
    judged_amount numeric(19, 4) not null,
    text text not null check (length(text) <= 2000),
    at timestamptz not null,
    unique (compensation, account),
    -- Nobody approves more than the own limit.
    check (verdict <> 'APPROVED' or judged_amount <= limit_amount)
);

create table complaint.promise (
    id uuid primary key,
    version bigint not null,
    complaint uuid not null references complaint.complaint (id),
    what text not null check (length(what) between 1 and 1000),
    promised_by uuid not null,
    promised_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('OPEN', 'KEPT', 'BROKEN', 'WITHDRAWN')),
    ended_by uuid,
    ended_at timestamptz,
    ended_text text check (length(ended_text) <= 2000),
    check ((state = 'OPEN') = (ended_at is null))
);
create index promise_of on complaint.promise (complaint, due_at, id);
create index promise_open on complaint.promise (due_at, id) where state = 'OPEN';

-- The last line of defence: what the archive or a legal hold locks, no statement changes.
create function complaint.is_held(wanted uuid) returns boolean language sql stable as $$
    select exists (select from complaint.legal_hold where complaint = wanted and lifted_at is null)
$$;

create function complaint.guard_complaint() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'complaint % is kept', old.number using errcode = 'restrict_violation';
    end if;
    if old.archived_at is not null then
        raise exception 'complaint % is in the archive', old.number using errcode = 'restrict_violation';
    end if;
    if complaint.is_held(old.id) then
        raise exception 'complaint % is under legal hold', old.number using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger guard_complaint before update or delete on complaint.complaint
    for each row execute function complaint.guard_complaint();

create function complaint.guard_part() returns trigger language plpgsql as $$
declare
    whole uuid := case when tg_op = 'INSERT' then new.complaint else old.complaint end;
begin
    if tg_op = 'UPDATE' and new.complaint <> old.complaint then
        raise exception 'what belongs to a complaint stays with it' using errcode = 'restrict_violation';
    end if;
    if exists (select from complaint.complaint where id = whole and archived_at is not null) then
        raise exception 'the complaint is in the archive' using errcode = 'restrict_violation';
    end if;
    if tg_op <> 'INSERT' and complaint.is_held(whole) then
        raise exception 'the complaint is under legal hold' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guard_part before insert or update or delete on complaint.step
    for each row execute function complaint.guard_part();
create trigger guard_part before insert or update or delete on complaint.evidence
    for each row execute function complaint.guard_part();
create trigger guard_part before insert or update or delete on complaint.compensation
    for each row execute function complaint.guard_part();
create trigger guard_part before insert or update or delete on complaint.verdict
    for each row execute function complaint.guard_part();
create trigger guard_part before insert or update or delete on complaint.promise
    for each row execute function complaint.guard_part();

create function complaint.never() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger never before update or delete on complaint.evidence for each row execute function complaint.never();
create trigger never before update or delete on complaint.verdict for each row execute function complaint.never();
create trigger never before delete on complaint.legal_hold for each row execute function complaint.never();
create trigger never before delete on complaint.promise for each row execute function complaint.never();
create trigger never before delete on complaint.compensation for each row execute function complaint.never();

create function complaint.guard_hold() returns trigger language plpgsql as $$
begin
    if old.lifted_at is not null or (new.id, new.complaint, new.reason, new.set_by, new.set_at)
        is distinct from (old.id, old.complaint, old.reason, old.set_by, old.set_at) then
        raise exception 'a legal hold is only ever lifted, once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger guard_hold before update on complaint.legal_hold for each row execute function complaint.guard_hold();

create trigger no_truncate before truncate on complaint.complaint execute function complaint.never();
create trigger no_truncate before truncate on complaint.step execute function complaint.never();
create trigger no_truncate before truncate on complaint.evidence execute function complaint.never();
create trigger no_truncate before truncate on complaint.legal_hold execute function complaint.never();
create trigger no_truncate before truncate on complaint.compensation execute function complaint.never();
create trigger no_truncate before truncate on complaint.verdict execute function complaint.never();
create trigger no_truncate before truncate on complaint.promise execute function complaint.never();
