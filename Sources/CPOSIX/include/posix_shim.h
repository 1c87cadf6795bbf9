#ifndef CANDOUR_POSIX_SHIM_H
#define CANDOUR_POSIX_SHIM_H

/// Exchanges two names in one step (Linux renameat2 with RENAME_EXCHANGE).
/// 0, or the error number: EINVAL or ENOSYS where the file system or the kernel cannot.
int candour_exchange(const char *one, const char *other);

#endif
