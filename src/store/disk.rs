//! Where an office may be kept: on a disk of this machine, with locks that every process sees.
//!
//! Officers' processes take turns by byte-range locks. Over a network those are not kept, or kept by each machine for
//! itself, and two writers at once would tear the file.

use std::path::Path;

use rustix::io::Errno;

use super::error::StoreError;

/// File systems that are refused: what `statfs(2)` calls them, and what they are called.
const REFUSED: [(u32, &str); 18] = [
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB2"),
    (0x6573_5546, "FUSE"),
    (0x0102_1997, "9p"),
    (0x5346_414f, "AFS"),
    (0x6b41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x00c3_6400, "Ceph"),
    (0x564c, "NCP"),
    (0x0116_1970, "GFS2"),
    (0x7461_636f, "OCFS2"),
    (0x4750_4653, "GPFS"),
    (0x0bd0_0bd0, "Lustre"),
    (0x2003_0528, "OrangeFS"),
    (0x786f_4256, "vboxsf"),
    (0xbacb_acbc, "vmhgfs"),
];

/// Refuses a folder, or the nearest one above it that is there, on a file system that more than this machine reaches.
pub(super) fn check(dir: &Path) -> Result<(), StoreError> {
    let here = Path::new(".");
    for at in dir.ancestors() {
        let at = if at.as_os_str().is_empty() { here } else { at };
        match rustix::fs::statfs(at) {
            // A word of another width on other machines: the magic is its lower half.
            Ok(found) => return judge(found.f_type as u32, dir),
            Err(Errno::NOENT) => {}
            // Whoever opens or makes it says what is wrong there.
            Err(_) => return Ok(()),
        }
    }
    Ok(())
}

fn judge(magic: u32, dir: &Path) -> Result<(), StoreError> {
    match REFUSED.iter().find(|(refused, _)| *refused == magic) {
        Some((_, name)) => Err(StoreError::Network { at: dir.to_owned(), system: name }),
        None => Ok(()),
    }
}

/// Whether a fault says that the file system knows no locks on a range of bytes.
pub(super) fn without_locks(error: &std::io::Error) -> bool {
    let code = error.raw_os_error().map(Errno::from_raw_os_error);
    matches!(code, Some(Errno::NOLCK | Errno::OPNOTSUPP | Errno::NOSYS))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_more_than_this_machine_reaches_is_refused_by_name() {
        let at = Path::new("/srv/office");
        for (magic, system) in REFUSED {
            assert_eq!(judge(magic, at), Err(StoreError::Network { at: at.to_owned(), system }));
        }
        // ext4, XFS, Btrfs, tmpfs, overlayfs, ZFS, F2FS, eCryptfs, bcachefs.
        for local in
            [0xef53, 0x5846_5342, 0x9123_683e, 0x0102_1994, 0x794c_7630, 0x2fc1_2fc1, 0xf2f5_2010, 0xf15f, 0xca45_1a4e]
        {
            assert_eq!(judge(local, at), Ok(()), "{local:x}");
        }
    }

    #[test]
    fn the_nearest_folder_that_is_there_is_asked() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(check(&dir.path().join("not/made/yet")), Ok(()));
        assert_eq!(check(Path::new("not-made-yet")), Ok(()));
    }

    /// Holds where this machine has such a file system mounted, and says so where it has none.
    #[test]
    fn a_mounted_one_is_refused_before_anything_is_made_there() {
        let kinds = ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse", "fuse.sshfs", "virtiofs"];
        let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
        let fields = mounts.lines().map(|line| line.split(' ').collect::<Vec<_>>());
        let found = fields.filter(|of| of.len() > 2 && kinds.contains(&of[2])).map(|of| of[1].to_owned());
        let mut any = false;
        for mount in found {
            any = true;
            let at = Path::new(&mount).join("akimat-office");
            assert!(matches!(super::super::Store::create(&at), Err(StoreError::Network { .. })), "{mount}");
            assert!(!at.exists());
        }
        if !any {
            eprintln!("SKIPPED: no network file system is mounted here");
        }
    }

    #[test]
    fn a_file_system_without_ranges_is_known_by_its_answer() {
        // ENOLCK, EOPNOTSUPP, ENOSYS; EIO and EAGAIN are other things.
        for code in [37, 95, 38] {
            assert!(without_locks(&std::io::Error::from_raw_os_error(code)), "{code}");
        }
        for code in [5, 11] {
            assert!(!without_locks(&std::io::Error::from_raw_os_error(code)), "{code}");
        }
    }
}
