# Put finished files (FILES, a list) from FROM under their final names in TO, each by a rename,
# so that a build that was interrupted or failed leaves the last good one in place.

foreach(name IN LISTS FILES)
    file(COPY_FILE ${FROM}/${name} ${TO}/.${name}.new)
    file(RENAME ${TO}/.${name}.new ${TO}/${name})
endforeach()
