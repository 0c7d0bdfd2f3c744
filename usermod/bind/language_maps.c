// Dicts and the tables of modules and types: the order of insertion, and fast lookups.

#include <string.h>

#include "bind/array.h"
#include "bind/hooks.h"
#include "bind/language.h"
#include "bind/lazy.h"

mp_map_elem_t *__real_mp_map_lookup(mp_map_t *map, mp_obj_t index, mp_map_lookup_kind_t kind);
mp_map_elem_t *__wrap_mp_map_lookup(mp_map_t *map, mp_obj_t index, mp_map_lookup_kind_t kind);
void __wrap_mp_load_method(mp_obj_t base, qstr attr, mp_obj_t *dest);
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
// each and is shared by all maps; numpy's table is longer than that. This one is for such tables: names
// that share a pair of places push each other out only when there are three of them.

#define SHORT_TABLE (8)

MP_REGISTER_ROOT_POINTER(uint16_t language_places[64][2]);

static inline uint16_t *pair_of(const mp_map_t *map, mp_obj_t name) {
    size_t hash = MP_OBJ_QSTR_VALUE(name) ^ (uintptr_t)map->table / 16;
    return MP_STATE_VM(language_places)[hash % MP_ARRAY_SIZE(MP_STATE_VM(language_places))];
}

static inline bool is_at(const mp_map_t *map, size_t place, mp_obj_t name) {
    return place < map->used && map->table[place].key == name;
}

// Where name, a qstr, was found before in a table in flash; NULL: it has to be searched.
static inline MP_ALWAYSINLINE mp_map_elem_t *recent(const mp_map_t *map, mp_obj_t name) {
    const uint16_t *pair = pair_of(map, name);
    return is_at(map, pair[0], name) ? &map->table[pair[0]]
        : is_at(map, pair[1], name) ? &map->table[pair[1]] : NULL;
}

static mp_map_elem_t *fixed_lookup(const mp_map_t *map, mp_obj_t name) {
    bool is_short = map->used <= SHORT_TABLE;
    mp_map_elem_t *elem = is_short ? NULL : recent(map, name);
    for (size_t i = 0; elem == NULL && i < map->used; i++) {
        if (map->table[i].key == name) {
            elem = &map->table[i];
            if (!is_short) {
                uint16_t *pair = pair_of(map, name);
                pair[1] = pair[0];
                pair[0] = (uint16_t)i;
            }
        }
    }
    return elem;
}

mp_map_elem_t *__wrap_mp_map_lookup(mp_map_t *map, mp_obj_t index, mp_map_lookup_kind_t kind) {
    if (map->used == 0 && kind == MP_MAP_LOOKUP) {
        return NULL; // the keywords of a call without any are looked for one by one
    }
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

// Programs look up names of modules in flash and methods of arrays most, for which the interpreter asks
// the type, its attributes and the table in turn. Where they were last found is asked first.
void __wrap_mp_load_method(mp_obj_t base, qstr attr, mp_obj_t *dest) {
    bool is_module = mp_obj_is_type(base, &mp_type_module);
    if (is_module || mp_obj_is_type(base, &array_type)) {
        const mp_obj_dict_t *dict = is_module ? ((const mp_obj_module_t *)MP_OBJ_TO_PTR(base))->globals
            : MP_OBJ_TYPE_GET_SLOT(&array_type, locals_dict);
        const mp_map_elem_t *elem = dict->map.is_fixed ? recent(&dict->map, MP_OBJ_NEW_QSTR(attr)) : NULL;
        if (elem != NULL) {
            dest[0] = mp_obj_is_type(elem->value, &lazy_type) ? lazy_value(MP_OBJ_TO_PTR(elem->value)) : elem->value;
            dest[1] = is_module ? MP_OBJ_NULL : base;
            return;
        }
    }
    hooks_load_method(base, attr, dest);
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
