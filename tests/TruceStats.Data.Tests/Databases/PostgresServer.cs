using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TruceStats.Data.Tests.Databases;

/// <summary>A PostgreSQL server of its own, in a temporary folder, on loopback. It ends and its folder goes when it is disposed, or with the process.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly string? Programs = FindPrograms();

    // PostgreSQL refuses to run as root: there, its own user runs it.
    private static readonly bool AsItsUser = Environment.UserName == "root";

    private readonly string _folder;
    private bool _disposed;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public int Port { get; }

    /// <summary>Why no server can be started here; null where one can.</summary>
    public static string? Missing { get; } =
        Programs is null ? "No PostgreSQL server on this machine: initdb, pg_ctl and postgres are neither on the path nor in the usual folder."
        : AsItsUser && !CanRunAsItsUser() ? "PostgreSQL does not run as root, and there is no user postgres."
        : null;

    public static PostgresServer Start()
    {
        string folder = Directory.CreateTempSubdirectory("truce-stats-postgres-").FullName;
        try
        {
            if (AsItsUser)
                Run("chown", "postgres", folder);
            RunAsItsUser("initdb", "-D", Path.Combine(folder, "data"), "-U", "analyst", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            return StartOn(folder);
        }
        catch
        {
            Delete(folder);
            throw;
        }
    }

    public string ConnectionString(string database = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "analyst",
        Database = database,
        Pooling = false,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public NpgsqlConnection Open(string database = "postgres")
    {
        var connection = new NpgsqlConnection(ConnectionString(database));
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        try
        {
            RunAsItsUser("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        }
        finally
        {
            Delete(_folder);
        }
    }

    private static PostgresServer StartOn(string folder)
    {
        // Between finding a free port and using it somebody else may take it.
        for (int attempt = 1; ; attempt++)
        {
            int port = FreePort();
            try
            {
                string options = string.Create(CultureInfo.InvariantCulture, $"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{folder}' -c fsync=off -c max_connections=50");
                RunAsItsUser("pg_ctl", "-D", Path.Combine(folder, "data"), "-l", Path.Combine(folder, "log"), "-o", options, "-w", "-t", "60", "start");
                return new PostgresServer(folder, port);
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
            }
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        const string Debian = "/usr/lib/postgresql";
        if (Directory.Exists(Debian))
            folders.AddRange(Directory.EnumerateDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        return folders.Find(folder => new[] { "initdb", "pg_ctl", "postgres" }.All(program => File.Exists(Path.Combine(folder, program))));
    }

    private static bool CanRunAsItsUser()
    {
        try
        {
            Run("runuser", "-u", "postgres", "--", "true");
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void RunAsItsUser(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs!, program);
        if (AsItsUser)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Nothing is read from its output: a server that it starts would keep a pipe open. A folder that its user may enter.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(program)} {string.Join(' ', arguments)} ended with {process.ExitCode}."));
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
