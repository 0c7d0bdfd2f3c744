// Dicts and the tables of modules and types: the order of insertion, and fast lookups.

#include <string.h>

#include "bind/language.h"
#include "bind/lazy.h"

mp_map_elem_t *__real_mp_map_lookup(mp_map_t *map, mp_obj_t index, mp_map_lookup_kind_t kind);
mp_map_elem_t *__wrap_mp_map_lookup(mp_map_t *map, mp_obj_t index, mp_map_lookup_kind_t kind);
void __real_mp_map_init(mp_map_t *map, size_t n);
void __wrap_mp_map_init(mp_map_t *map, size_t n);
mp_obj_t __real_mp_obj_subscr(mp_obj_t base, mp_obj_t index, mp_obj_t value);

// Dicts keep the order of insertion: the interpreter's own ordered maps do, which are searched one
// by one. What is found often is found through the map cache, and a dict that grows large becomes a
// hash table, so that it stays fast and loses its order.

#define DICT_ORDERED_MAX (500)

void __wrap_mp_map_init(mp_map_t *map, size_t n) {
    __real_mp_map_init(map, n);
    // Maps are also used inside objects and by the compiler, where hashing is better.
    const mp_obj_dict_t *dict = (const mp_obj_dict_t *)((const char *)map - offsetof(mp_obj_dict_t, map));
    map->is_ordered = dict->base.type == &mp_type_dict;
}

// The interpreter notes the new room of an ordered map before it has the memory. Were there none, the
// next addition would write beyond the table.
static MP_NOINLINE void ordered_map_grow(mp_map_t *map) {
    size_t alloc = map->alloc + 4;
    map->table = m_renew(mp_map_elem_t, map->table, map->alloc, alloc);
    mp_seq_clear(map->table, map->used, alloc, sizeof(*map->table));
    map->alloc = alloc;
}

// The interpreter searches a table in flash from its beginning. Its cache of places has eight bits for
// each and is shared by all maps; numpy's table is longer than that. This one is for such tables.

#define SHORT_TABLE (8)

MP_REGISTER_ROOT_POINTER(uint16_t language_places[128]);

static mp_map_elem_t *search(const mp_map_t *map, mp_obj_t name) {
    for (mp_map_elem_t *elem = map->table, *end = elem + map->used; elem < end; elem++) {
        if (elem->key == name) {
            return elem;
        }
    }
    return NULL;
}

static mp_map_elem_t *fixed_lookup(const mp_map_t *map, mp_obj_t name) {
    if (map->used <= SHORT_TABLE) {
        return search(map, name);
    }
    size_t hash = (uintptr_t)name / 8 ^ (uintptr_t)map->table / 16;
    uint16_t *place = &MP_STATE_VM(language_places)[hash % MP_ARRAY_SIZE(MP_STATE_VM(language_places))];
    if (*place < map->used && map->table[*place].key == name) {
        return &map->table[*place];
    }
    mp_map_elem_t *elem = search(map, name);
    if (elem != NULL) {
        *place = (uint16_t)(elem - map->table);
    }
    return elem;
}

mp_map_elem_t *__wrap_mp_map_lookup(mp_map_t *map, mp_obj_t index, mp_map_lookup_kind_t kind) {
    if (map->is_fixed && map->all_keys_are_qstrs && mp_obj_is_qstr(index)) {
        mp_map_elem_t *elem = fixed_lookup(map, index);
        return elem == NULL ? NULL : lazy_resolve(map, elem);
    }
    if (kind == MP_MAP_LOOKUP_ADD_IF_NOT_FOUND && map->is_ordered && map->used == map->alloc && !map->is_fixed) {
        ordered_map_grow(map);
    }
    mp_map_elem_t *elem = __real_mp_map_lookup(map, index, kind);
    return elem == NULL ? NULL : lazy_resolve(map, elem);
}

static MP_NOINLINE void dict_hash(mp_map_t *map) {
    mp_map_t hashed;
    __real_mp_map_init(&hashed, map->used * 2 + 1);
    for (size_t i = 0; i < map->used; i++) {
        mp_map_lookup(&hashed, map->table[i].key, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = map->table[i].value;
    }
    *map = hashed;
}

MP_NOINLINE mp_obj_t language_dict_store(mp_obj_t base, mp_obj_t index, mp_obj_t value) {
    mp_map_t *map = &((mp_obj_dict_t *)MP_OBJ_TO_PTR(base))->map;
    if (map->used > DICT_ORDERED_MAX && map->is_ordered && !map->is_fixed) {
        dict_hash(map);
    }
    return __real_mp_obj_subscr(base, index, value);
}
