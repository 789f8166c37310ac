// libyaml, as it is: its event parser gives every value with its line, which no Swift wrapper does without ICU.
#include <yaml.h>
