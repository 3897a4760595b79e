#!/usr/bin/env bash
# Runs a command as a container of deploy/ would: a root of its own that is read-only, no network, no capability, the user of the manifest. What is in the
# image is this machine's /usr and .NET, and /gate; /reports is a folder, /tmp is empty.
#   unshare --mount --net --ipc --uts --pid --fork --kill-child container.sh ROOT GATE REPORTS USER DOTNET [NAME=VALUE]... COMMAND...
set -euo pipefail
root=$1 gate=$2 reports=$3 user=$4 dotnet=$5
shift 5
mount --make-rprivate /
mount -t tmpfs -o mode=755 none "$root"
give() { # folder, its place in the root
    mkdir -p "$root$2"
    mount --bind "$1" "$root$2"
    mount -o "remount,bind,ro" "$root$2"
}
give /usr /usr
give /etc /etc
for folder in bin sbin lib lib32 lib64; do
    if [ -L "/$folder" ]; then cp -P "/$folder" "$root/$folder"; elif [ -d "/$folder" ]; then give "/$folder" "/$folder"; fi
done
give "$dotnet" /opt/dotnet
give "$gate" /gate
mkdir "$root/reports" "$root/tmp" "$root/proc" "$root/dev"
mount --bind "$reports" "$root/reports"
mount -t tmpfs -o mode=1777 none "$root/tmp"
mount -t proc none "$root/proc"
for device in null zero random urandom; do
    touch "$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
mount -o remount,ro "$root"
exec chroot "$root" setpriv --reuid "$user" --regid "$user" --clear-groups --no-new-privs --bounding-set=-all \
    env --ignore-environment --chdir=/tmp PATH=/opt/dotnet:/usr/bin:/bin DOTNET_EnableDiagnostics=0 DOTNET_NOLOGO=1 HOME=/tmp "$@"
