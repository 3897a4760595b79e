using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;
using Newtonsoft.Json.Linq;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>What a schema cannot say: who may write, what foreign text may reach, what is pinned. docs/ci.md gives the reasons.</summary>
public sealed class WorkflowRulesTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci.md"));

    /// <summary>The only jobs that may write, and what; every other grant is for reading.</summary>
    private static readonly Dictionary<string, string[]> Writers = new(StringComparer.Ordinal)
    {
        ["physics-gate.yml: physics-gate"] = ["pull-requests"],
        ["comment-fork.yml: comment-fork"] = ["pull-requests"],
        ["refresh-baselines.yml: refresh"] = ["contents", "pull-requests"],
        ["refresh.yml: propose"] = ["contents", "pull-requests"],
    };

    public static readonly TheoryData<string> Names = [.. Workflow.All.Select(workflow => workflow.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fork_never_meets_a_token_that_writes(string name) =>
        Assert.Equal(
            name == "comment-fork.yml" ? ["workflow_run"] : [],
            Workflow.Named(name).Events.Intersect(["pull_request_target", "workflow_run", "issue_comment"], StringComparer.Ordinal));

    /// <summary>It has a token that writes, and starts because a fork ran: nothing of that fork may be there.</summary>
    [Fact]
    public void The_comment_for_a_fork_checks_out_the_default_branch_and_starts_one_script_of_it()
    {
        var steps = Workflow.Named("comment-fork.yml").Steps.ToList();

        Assert.Equal([".github/scripts/comment-fork"], steps.Select(step => step.Run).OfType<string>());
        var checkout = Assert.Single(steps, step => step.Uses is not null);
        Assert.StartsWith("actions/checkout@", checkout.Uses, StringComparison.Ordinal);
        Assert.Equal(["persist-credentials", "sparse-checkout"], checkout.Node.Texts("with").Keys.Order(StringComparer.Ordinal));
        var script = File.ReadAllText(Path.Combine(Repository.Root, ".github", "scripts", "comment-fork"));
        Assert.DoesNotMatch(@"\b(eval|source|bash|dotnet|npm|make)\b|git (checkout|fetch|clone)", string.Join('\n', script.Split('\n').Skip(1).Where(line => !line.StartsWith('#'))));
    }

    [Fact]
    public void A_workflow_that_starts_by_itself_reads_by_default() => Assert.All(
        Workflow.All.Where(workflow => !workflow.Events.SequenceEqual(["workflow_call"])),
        workflow => Assert.Equal([new("contents", "read")], workflow.Root.Texts("permissions")));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_job_writes_only_what_it_is_known_to_write(string name) => Assert.All(Workflow.Named(name).Jobs, job =>
    {
        var written = job.Job.Texts("permissions").Where(grant => grant.Value != "read").ToList();
        Assert.All(written, grant => Assert.Equal("write", grant.Value));
        Assert.Equal(Writers.GetValueOrDefault($"{name}: {job.Name}") ?? [], written.Select(grant => grant.Key));
    });

    [Fact]
    public void In_a_called_workflow_only_the_jobs_that_comment_and_keep_history_take_what_the_caller_grants() => Assert.Equal(
        ["comment", "history"],
        Workflow.All.Where(workflow => workflow.Events.SequenceEqual(["workflow_call"])).SelectMany(workflow => workflow.Jobs).Where(job => !job.Job.Has("permissions")).Select(job => job.Name));

    [Fact]
    public void A_job_that_writes_runs_no_code_of_the_engine() => Assert.All(
        WorkflowStep.Runs.Where(step => step.JobName is "comment" or "propose"),
        step =>
        {
            Assert.DoesNotContain("dotnet", step.Run, StringComparison.Ordinal);
            Assert.DoesNotContain(WorkflowStep.ScriptsOf(step), script => Regex.IsMatch(script, @"(?m)^\s*dotnet\b"));
        });

    [Fact]
    public void The_jobs_that_merge_and_keep_history_build_the_command_and_nothing_else() => Assert.Equal(
        ["cd \"$GATE\" && dotnet build src/BnSyn.Gate.Runner", "cd \"$GATE\" && dotnet build src/BnSyn.Gate.Runner"],
        WorkflowStep.Runs.Where(step => step.JobName is "history" or "merge" && step.Run!.Contains("dotnet", StringComparison.Ordinal)).Select(step => step.Run));

    [Fact]
    public void A_checkout_keeps_the_token_only_where_git_pushes() => Assert.All(
        Workflow.All.SelectMany(workflow => workflow.Steps).Where(step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
        step => Assert.Equal(step is { JobName: "propose", Name: "Check out what was measured" } or { JobName: "history", Name: "Check out the commit" } ? "true" : "false", step.Node.Texts("with")["persist-credentials"]));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_expression_is_part_of_a_script(string name) =>
        Assert.All(Workflow.Named(name).Steps, step => Assert.DoesNotContain("${{", step.Run ?? "", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_step_names_itself_and_a_script_stays_one_line(string name) => Assert.All(Workflow.Named(name).Steps, step =>
    {
        Assert.False(string.IsNullOrEmpty(step.Name));
        Assert.DoesNotContain('\n', (step.Run ?? "").TrimEnd('\n'));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_job_ends_some_time(string name) =>
        Assert.All(Workflow.Named(name).Jobs.Where(job => !job.Job.Has("uses")), job => Assert.NotNull(job.Job.Text("timeout-minutes")));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_action_is_GitHubs_own_and_the_document_says_what_for(string name)
    {
        foreach (var uses in Workflow.Named(name).Steps.Select(step => step.Uses).OfType<string>())
        {
            Assert.StartsWith("actions/", uses, StringComparison.Ordinal);
            Assert.Matches($@"(?m)^\| `{Regex.Escape(uses.Split('@')[0])}` \| .+ \|$", Document);
        }
    }

    /// <summary>A tag can be moved. What is called of this repository itself comes with its commit.</summary>
    [Fact]
    public void An_action_is_pinned_by_its_commit_with_the_version_behind_it_the_same_everywhere()
    {
        var pins = Workflow.All.SelectMany(workflow => Regex.Matches(workflow.Text, @"(?m)^\s*(?:- )?uses: (?!\./)(.*)$")).Select(uses => uses.Groups[1].Value.TrimEnd()).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(pins);
        Assert.All(pins, pin => Assert.Matches(@"^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", pin));
        Assert.Distinct(pins.Select(pin => pin.Split('@')[0]));
    }

    [Fact]
    public void Each_kind_of_machine_is_a_check_that_the_document_says_to_require()
    {
        string[] required = [.. Workflow.Named("physics-gate.yml").CheckNames.Where(name => !Regex.IsMatch(name, " / (build|comment|history|shard)$"))];

        Assert.Equal(
            ["physics-gate (ubuntu-latest) / gate", "physics-gate (ubuntu-24.04-arm) / gate", "physics-gate (windows-latest) / gate", "physics-gate (macos-latest) / gate"],
            required);
        Assert.All(required, name => Assert.Contains($"`{name}`", Document, StringComparison.Ordinal));
    }

    [Fact]
    public void The_machines_that_refresh_are_those_that_are_required()
    {
        var required = Workflow.Named("physics-gate.yml").Jobs.Single().Job.Mapping("strategy").Mapping("matrix").Sequence("os").Select(os => os.ToString());
        foreach (var workflow in new[] { "refresh-baselines.yml", "refresh.yml" })
        {
            var runners = Workflow.Named(workflow).Inputs.Single(input => input.Name == "runners").Input.Text("default")!;
            Assert.Equal(required, JArray.Parse(runners).Select(runner => (string)runner!));
        }
    }

    [Fact]
    public void Artifacts_of_one_run_have_names_of_their_own() => Assert.All(
        Workflow.All.SelectMany(workflow => workflow.Jobs).Where(job => job.Job.Has("strategy")),
        job => Assert.Matches(@"artifact: physics-gate-\$\{\{ matrix\.os \}\}|name: refreshed-\$\{\{ strategy\.job-index \}\}|name: \$\{\{ inputs\.artifact \}\}-shard-\$\{\{ matrix\.shard \}\}", WorkflowJson.Of(job.Job).ToString().Replace("\"", "", StringComparison.Ordinal)));

    /// <summary>What bash 3.2 does not read, which runs the scripts on macOS; only the job that merges on Linux starts the last one.</summary>
    [Fact]
    public void A_script_is_one_that_the_bash_of_macOS_reads() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, ".github", "scripts")),
        script =>
        {
            var text = File.ReadAllText(script);
            Assert.DoesNotMatch(@"\b(mapfile|readarray|coproc)\b|\b(declare|local|typeset) -[a-zA-Z]*[An]|\$\{[A-Za-z_]+(\[[^]]*\])?[\^,@]|&>>|\|&|;;&|\[\[? -v ", text);

            // An empty list is an unset variable there: it is guarded, or filled before it is used.
            foreach (Match list in Regex.Matches(text, @"(?m)^\s*(\w+)=\(\)"))
            {
                var name = list.Groups[1].Value;
                Assert.Matches($@"\$\{{{name}\[@\]\+|\$\{{#{name}\[@\]\}}|(?m)^{name}\+=", text);
            }
        });

    [Fact]
    public void The_required_check_is_skipped_by_no_filter_and_no_condition()
    {
        var workflow = Workflow.Named("physics-gate.yml");
        Assert.Contains("pull_request", workflow.Events);
        Assert.Contains("merge_group", workflow.Events);
        Assert.DoesNotMatch(@"(?m)^\s*(paths|paths-ignore|branches-ignore):", workflow.Text);
        Assert.Null(Assert.Single(workflow.Jobs).Job.Text("if"));

        // It waits for shards, and without this would be skipped with them: a skipped check counts as passed.
        Assert.Equal("${{ !cancelled() }}", Workflow.Named("gate.yml").Jobs.Single(job => job.Name == "gate").Job.Text("if"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_input_says_what_it_is_and_has_a_default_or_is_required(string name) => Assert.All(Workflow.Named(name).Inputs, input =>
    {
        Assert.Matches(@"^[A-Z].*\.$", input.Input.Text("description"));
        Assert.True(input.Input.Has("default") || input.Input.Text("required") == "true", input.Name);
        Assert.NotNull(input.Input.Text("type"));
    });

    [Theory]
    [InlineData("gate.yml")]
    [InlineData("refresh.yml")]
    public void The_document_has_every_input_of_a_reusable_workflow_with_its_default(string name) => Assert.All(
        Workflow.Named(name).Inputs,
        input => Assert.Matches($@"(?m)^\| `{Regex.Escape(input.Name)}` \| {(input.Input.Text("default") is { Length: > 0 } value ? $"`{Regex.Escape(value)}`" : "")} ?\| ", Document));

    [Fact]
    public void Every_script_is_one_that_a_workflow_or_another_script_starts()
    {
        var folder = Path.Combine(Repository.Root, ".github", "scripts");
        var scripts = Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).ToList();
        var callers = string.Join('\n', WorkflowStep.Runs.Select(step => step.Run).Concat(scripts.Select(script => File.ReadAllText(Path.Combine(folder, script)))));

        Assert.All(scripts, script => Assert.Matches($@"(scripts|\$SCRIPTS|\$here)/{script}""?\s", callers));
    }
}
