-- Indexes that are to be built again after many rows were written without them.
create table database.laid_aside_index (
    name       text primary key,
    definition text not null
);
