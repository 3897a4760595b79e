# Runs a script with the first Python that has Brian2: the one on the path, or the system's, where Debian's python3-brian is; or with the one
# that BRIAN2_PYTHON names, and no other.
#   sh with-brian2.sh SCRIPT ARGUMENTS
#   sh with-brian2.sh --version     says which Python that is; exit code 3 where there is none
for python in ${BRIAN2_PYTHON:-python3 /usr/bin/python3}; do
    if "$python" -c 'import importlib.util, sys; sys.exit(importlib.util.find_spec("brian2") is None)' 2> /dev/null; then
        [ "$1" = --version ] && exec "$python" -c 'import importlib.metadata, sys; print(importlib.metadata.version("brian2"), "with", sys.executable)'
        # Warnings of packages that Brian2 loads are not the gate's to log.
        exec "$python" -W ignore "$@"
    fi
done
echo "no Python has Brian2 here; install it, for example with apt-get install python3-brian" >&2
exit 3
