// Misbehaviour that Swift can't commit by itself. Part of rehearsal builds of the reader only (SHOUWEN_REHEARSAL=1).
#pragma once

/// How many forbidden things can be tried.
int crehearsal_count(void);
/// What the thing number `index` is called.
const char *crehearsal_name(int index);
/// Tries it: 0 if it could be done, else the errno of the refusal.
int crehearsal_try(int index);
/// abort(3).
_Noreturn void crehearsal_abort(void);
/// Uses up the stack.
int crehearsal_overflow(int depth);
/// Closes the socket to the desk without telling anyone.
void crehearsal_close_socket(void);
/// Survives SIGXCPU.
void crehearsal_ignore_processor_limit(void);
